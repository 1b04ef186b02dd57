package org.certkp.clients;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.certkp.program.Command;
import org.certkp.program.NeededProgram;
import org.certkp.server.StartedJar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs {@code src/test/clients}, which drives authentik's published JavaScript clients, against {@code certkp.jar}. It
 * needs node and npm: where they are missing it says so and runs nothing, but with the environment variable CI it fails.
 */
class PublishedClientsIT {

    private static final Path SOURCES = Path.of("src/test/clients");
    private static final Path WORK = Path.of("target/clients");
    private static final Duration INSTALL = Duration.ofMinutes(5);
    private static final Duration RUN = Duration.ofMinutes(10);

    @TempDir
    private Path dataDir;

    @Test
    void publishedClients_runEveryOperation() throws Exception {
        NeededProgram.require("node", "The published clients");
        NeededProgram.require("npm", "The published clients");
        copySources();
        assertEquals(0, Command.run(WORK, Map.of(), INSTALL, List.of("npm", "ci", "--ignore-scripts")), "npm ci");
        try (StartedJar certkp = StartedJar.with(StartedJar.freshSettings(dataDir))) {
            Map<String, String> environment = Map.of("BASE_URL", certkp.url(), "TOKEN", StartedJar.TOKEN);
            List<String> command = List.of("node", "--test", "--test-reporter=spec");
            assertEquals(0, Command.run(WORK, environment, RUN, command), "node --test, see its output above");
        }
    }

    private static void copySources() throws IOException {
        Files.createDirectories(WORK);
        try (Stream<Path> files = Files.list(SOURCES)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, WORK.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
