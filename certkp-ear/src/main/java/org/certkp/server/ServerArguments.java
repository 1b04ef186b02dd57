package org.certkp.server;

import java.nio.file.Path;
import java.util.List;

/**
 * What the launcher tells the server.
 *
 * @param runtime the unpacked server
 * @param dataDir holds the logs
 * @param address where to listen
 * @param secrets where the first token and the first password are
 */
record ServerArguments(RuntimeFolder runtime, Path dataDir, HttpAddress address, FirstSecrets secrets) {

    static ServerArguments of(List<String> arguments) {
        return new ServerArguments(
                new RuntimeFolder(Path.of(arguments.get(0))),
                Path.of(arguments.get(1)),
                new HttpAddress(arguments.get(2), Integer.parseInt(arguments.get(3))),
                FirstSecrets.of(arguments.subList(4, 6)));
    }

    List<String> toList() {
        return List.of(
                runtime.folder().toString(),
                dataDir.toString(),
                address.host(),
                Integer.toString(address.port()),
                secrets.toList().get(0),
                secrets.toList().get(1));
    }
}
