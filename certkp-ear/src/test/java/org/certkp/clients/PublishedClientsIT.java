package org.certkp.clients;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
        requireOnPath("node");
        requireOnPath("npm");
        copySources();
        assertEquals(0, Command.run(WORK, Map.of(), INSTALL, List.of("npm", "ci", "--ignore-scripts")), "npm ci");
        try (StartedJar certkp = StartedJar.with(StartedJar.freshSettings(dataDir))) {
            Map<String, String> environment = Map.of("BASE_URL", certkp.url(), "TOKEN", StartedJar.TOKEN);
            List<String> command = List.of("node", "--test", "--test-reporter=spec");
            assertEquals(0, Command.run(WORK, environment, RUN, command), "node --test, see its output above");
        }
    }

    private static void requireOnPath(String program) {
        boolean found = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
        if (!found) {
            String message = "The published clients were not run: " + program + " is not on PATH.";
            System.out.println(message);
            if (System.getenv("CI") != null) {
                fail(message);
            }
            abort(message);
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
