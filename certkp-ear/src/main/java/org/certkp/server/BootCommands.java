package org.certkp.server;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The administration commands that the server runs before it listens. */
final class BootCommands {

    private static final String LISTENER =
            "configs.config.server-config.network-config.network-listeners.network-listener.http-listener.";

    private BootCommands() {}

    /** Writes the commands, as the server reads them, to a file in {@code folder}. */
    static Path write(Path folder, HttpAddress address) throws IOException {
        try (InputStream in = BootCommands.class.getResourceAsStream("hardening.txt")) {
            return OwnerOnly.file(
                    folder.resolve("pre-boot-commands.txt"),
                    new String(in.readAllBytes(), StandardCharsets.UTF_8) + "set " + LISTENER + "address="
                            + address.host() + "\n");
        }
    }
}
