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
 * Runs {@code src/test/clients}, which drives authentik's published clients of JavaScript and Python, against
 * {@code certkp.jar}. It needs node and npm, and python3 with venv: where they are missing it says so and runs nothing,
 * but with the environment variable CI it fails.
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
        copy(SOURCES, WORK);
        run(WORK, INSTALL, Map.of(), "npm", "ci", "--ignore-scripts");
        runAgainstCertkp(WORK, "node", "--test", "--test-reporter=spec");
    }

    @Test
    void publishedPythonClient_readsListsWithKindsItDoesNotKnow() throws Exception {
        NeededProgram.require("python3", "The published Python client");
        Path folder = WORK.resolve("python");
        Files.createDirectories(folder);
        List<String> environments = List.of("python3", "-c", "import ensurepip, venv");
        if (Command.run(folder, Map.of(), INSTALL, environments) != 0) {
            NeededProgram.missing("The published Python client was not run: python3 has no module venv.");
        }
        copy(SOURCES.resolve("python"), folder);
        run(folder, INSTALL, Map.of(), "python3", "-m", "venv", "venv");
        String python = folder.resolve("venv/bin/python").toAbsolutePath().toString();
        run(
                folder,
                INSTALL,
                Map.of(),
                python,
                "-m",
                "pip",
                "install",
                "--quiet",
                "--only-binary=:all:",
                "--requirement",
                "requirements.txt");
        runAgainstCertkp(folder, python, "-m", "unittest", "--verbose");
    }

    private void runAgainstCertkp(Path folder, String... command) throws Exception {
        try (StartedJar certkp = StartedJar.with(StartedJar.freshSettings(dataDir))) {
            run(folder, RUN, Map.of("BASE_URL", certkp.url(), "TOKEN", StartedJar.TOKEN), command);
        }
    }

    private static void run(Path folder, Duration limit, Map<String, String> environment, String... command)
            throws Exception {
        List<String> arguments = List.of(command);
        assertEquals(0, Command.run(folder, environment, limit, arguments), arguments + ", see its output above");
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
