package org.certkp.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusedStartIT {

    @TempDir
    private Path dataDir;

    private String refused(int exitCode, Map<String, String> settings) throws Exception {
        try (StartedJar certkp = StartedJar.with(settings)) {
            assertEquals(exitCode, certkp.exitCode(), certkp.errors());
            assertEquals(List.of(), certkp.output());
            List<String> sentences = certkp.errors()
                    .lines()
                    .filter(line -> !line.startsWith("certkp is starting: "))
                    .toList();
            assertEquals(1, sentences.size(), certkp.errors());
            return sentences.get(0);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "CERTKP_HTTP_PORT, 70000",
        "CERTKP_HTTP_PORT, http",
        "CERTKP_HTTP_HOST, no.such.host.invalid",
        "CERTKP_DB_URL, jdbc:oracle:thin:secret@x",
        "CERTKP_DB_PASSWORD_FILE, /no/such/file",
        "CERTKP_BOOTSTRAP_TOKEN, not a token",
        "CERTKP_BOOTSTRAP_TOKEN, 31-characters-are-one-too-few-a",
        "CERTKP_BOOTSTRAP_TOKEN_FILE, /no/such/file",
        "CERTKP_BOOTSTRAP_PASSWORD, 11character",
        "CERTKP_BOOTSTRAP_PASSWORD_FILE, /no/such/file",
        "CERTKP_DATA_DIR, /proc/certkp"
    })
    void start_withAWrongSettingNamesIt(String name, String value) throws Exception {
        Map<String, String> settings = new HashMap<>(StartedJar.settings(dataDir, StartedJar.freePort()));
        settings.put(name, value);
        String sentence = refused(StartFailure.WRONG_SETTING, settings);
        assertTrue(sentence.startsWith(name + " (") && sentence.endsWith("."), sentence);
        assertFalse(Files.exists(dataDir.resolve("certkp.mv.db")));
    }

    @Test
    void start_withAnOrganizationTooLongNamesIt() throws Exception {
        Map<String, String> settings = new HashMap<>(StartedJar.settings(dataDir, StartedJar.freePort()));
        settings.put("CERTKP_SUBJECT_ORGANIZATION", "o".repeat(65));
        assertTrue(refused(StartFailure.WRONG_SETTING, settings).startsWith("CERTKP_SUBJECT_ORGANIZATION ("));
    }

    /** The shell stands for the build tool: certkp's parent, with an option of certkp's among its own. */
    @Test
    void start_byABuildToolTakesItsOptions() throws Exception {
        String command = "\"$0\" -jar target/certkp.jar --build-tool; exit $?";
        Process shell =
                new ProcessBuilder("sh", "-c", command, ServerProcess.java(), "-Dcertkp.http.port=70000").start();
        String sentence = new String(shell.getErrorStream().readAllBytes());
        assertEquals(StartFailure.WRONG_SETTING, shell.waitFor(), sentence);
        assertTrue(sentence.startsWith("CERTKP_HTTP_PORT ("), sentence);
    }

    @Test
    void start_onAPortInUseSaysSo() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String sentence = refused(StartFailure.CANNOT_START, StartedJar.settings(dataDir, taken.getLocalPort()));
            assertTrue(sentence.contains("port " + taken.getLocalPort()), sentence);
        }
    }

    @Test
    void start_withoutADatabaseSaysWhy() throws Exception {
        int nothingListens = StartedJar.freePort();
        Map<String, String> settings = new HashMap<>(StartedJar.settings(dataDir, StartedJar.freePort()));
        settings.put("CERTKP_DB_URL", "jdbc:postgresql://127.0.0.1:" + nothingListens + "/certkp");
        settings.put("CERTKP_DB_PASSWORD", "not-to-be-shown");
        String sentence = refused(StartFailure.CANNOT_START, settings);
        assertTrue(sentence.startsWith("certkp cannot start: "), sentence);
        assertFalse(log().contains("not-to-be-shown"));
    }

    /** So a supervisor sees that it ended; without the option of the JVM it might go on and answer nobody. */
    @Test
    void start_withTooLittleMemoryEndsWithTheExitCodeOfTheJvm() throws Exception {
        Map<String, String> settings = new HashMap<>(StartedJar.settings(dataDir, StartedJar.freePort()));
        settings.put("CERTKP_JAVA_OPTS", "-Xmx20m");
        try (StartedJar certkp = StartedJar.with(settings)) {
            assertEquals(3, certkp.exitCode(), certkp.errors());
        }
    }

    private String log() throws IOException {
        return Files.readString(dataDir.resolve("logs/server.0.log"));
    }
}
