package org.certkp.server;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The administration commands that the server runs while it starts. */
final class BootCommands {

    private static final String LISTENER =
            "configs.config.server-config.network-config.network-listeners.network-listener.http-listener.";

    private BootCommands() {}

    /**
     * Writes the commands that come first to a file in {@code folder}. The server does not listen yet: without the
     * application it would answer by a page of its own, which names it.
     */
    static Path beforeBoot(Path folder, HttpAddress address) throws IOException {
        try (InputStream in = BootCommands.class.getResourceAsStream("hardening.txt")) {
            return OwnerOnly.file(
                    folder.resolve("pre-boot-commands.txt"),
                    new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            + "set " + LISTENER + "address=" + address.host() + "\n"
                            + "set " + LISTENER + "enabled=false\n");
        }
    }

    /** Writes the command that lets the server listen, now that it has the application. */
    static Path afterDeployment(Path folder) throws IOException {
        return OwnerOnly.file(folder.resolve("post-deploy-commands.txt"), "set " + LISTENER + "enabled=true\n");
    }
}
