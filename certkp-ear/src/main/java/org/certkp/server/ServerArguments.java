package org.certkp.server;

import java.nio.file.Path;
import java.util.List;

/**
 * What the launcher tells the server.
 *
 * @param runtime where the server runs, and what
 * @param dataDir holds the logs
 * @param address where to listen
 * @param secrets where the first token and the first password are
 */
record ServerArguments(RuntimeFolder runtime, Path dataDir, HttpAddress address, FirstSecrets secrets) {

    static ServerArguments of(List<String> arguments) {
        return new ServerArguments(
                new RuntimeFolder(Path.of(arguments.get(0)), new Program(Path.of(arguments.get(1)))),
                Path.of(arguments.get(2)),
                new HttpAddress(arguments.get(3), Integer.parseInt(arguments.get(4))),
                FirstSecrets.of(arguments.subList(5, 7)));
    }

    List<String> toList() {
        return List.of(
                runtime.folder().toString(),
                runtime.program().folder().toString(),
                dataDir.toString(),
                address.host(),
                Integer.toString(address.port()),
                secrets.toList().get(0),
                secrets.toList().get(1));
    }
}
