package org.certkp.server;

import java.nio.file.Path;
import java.util.List;

/**
 * What the launcher tells the server.
 *
 * @param runtime the unpacked server
 * @param dataDir holds the logs
 * @param address where to listen
 * @param tokenFile where the first token is, or empty when the operator has configured it
 */
record ServerArguments(RuntimeFolder runtime, Path dataDir, HttpAddress address, String tokenFile) {

    static ServerArguments of(List<String> arguments) {
        return new ServerArguments(
                new RuntimeFolder(Path.of(arguments.get(0))),
                Path.of(arguments.get(1)),
                new HttpAddress(arguments.get(2), Integer.parseInt(arguments.get(3))),
                arguments.size() > 4 ? arguments.get(4) : "");
    }

    List<String> toList() {
        return List.of(
                runtime.folder().toString(),
                dataDir.toString(),
                address.host(),
                Integer.toString(address.port()),
                tokenFile);
    }
}
