package org.certkp.server;

import java.nio.file.Files;
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
                arguments.get(4));
    }

    List<String> toList() {
        return List.of(
                runtime.folder().toString(),
                dataDir.toString(),
                address.host(),
                Integer.toString(address.port()),
                tokenFile);
    }

    /** The one line of a successful start. */
    String readyLine() {
        String url = address.baseUrl();
        return "certkp is ready at " + url + "/api/v3/ (console: " + url + "/admin/), " + token();
    }

    private String token() {
        if (tokenFile.isEmpty()) {
            return "token as configured";
        }
        return Files.exists(Path.of(tokenFile))
                ? "token in " + tokenFile
                : "token as made at an earlier start (its file " + tokenFile + " is gone)";
    }
}
