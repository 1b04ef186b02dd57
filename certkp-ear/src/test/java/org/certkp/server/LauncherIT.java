package org.certkp.server;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherIT {

    private static final long SECONDS_TO_STOP = 120;

    @TempDir
    private Path dataDir;

    private static String call(int port, String method, String path, String token, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertEquals(200, answer.statusCode(), answer.body());
        return answer.body();
    }

    @Test
    void start_printsOneLineAndFindsTheDataOfTheStartBefore() throws Exception {
        int port = StartedJar.freePort();
        String pairs = "/api/v3/crypto/certificatekeypairs/";
        String tokenFile = dataDir.resolve("bootstrap-token").toString();
        String passwordFile = dataDir.resolve("bootstrap-password").toString();
        String base = "http://127.0.0.1:" + port;
        String ready = "certkp is ready at " + base + "/api/v3/ (console: " + base + "/admin/), token ";
        try (StartedJar first = StartedJar.with(StartedJar.settings(dataDir, port))) {
            assertEquals(ready + "in " + tokenFile + ", password of admin in " + passwordFile, first.ready());
            String body = "{\"common_name\": \"kept\", \"validity_days\": 1, \"alg\": \"ecdsa\"}";
            call(
                    port,
                    "POST",
                    pairs + "generate/",
                    Files.readString(Path.of(tokenFile)).strip(),
                    body);
            assertOnlyItsOwnerReadsTheDataFolder();
            stopsCleanly(first);
        }
        Map<String, String> settings = new HashMap<>(StartedJar.settings(dataDir, port));
        settings.put("CERTKP_BOOTSTRAP_TOKEN", StartedJar.TOKEN);
        settings.put("CERTKP_BOOTSTRAP_PASSWORD", "given as well");
        settings.put("CERTKP_JAVA_OPTS", "-Dcertkp.test=\"a b\"");
        try (StartedJar second = StartedJar.with(settings)) {
            assertAnswersNothingButTheApplications(second, port);
            assertEquals(ready + "as configured, password of admin as configured", second.ready());
            assertTrue(call(port, "GET", pairs + "?name=kept", StartedJar.TOKEN, "")
                    .contains("\"count\":1"));
            assertCommandLineHidesTheOptions(second.server());
            stopsCleanly(second);
        }
    }

    /** While it starts: the server has pages of its own, which name it. */
    private static void assertAnswersNothingButTheApplications(StartedJar certkp, int port) throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/"))
                .build();
        while (!certkp.isReadyWithin(100)) {
            try {
                String body = client.send(request, HttpResponse.BodyHandlers.ofString())
                        .body();
                assertEquals("{\"detail\":\"Not found.\"}", body);
            } catch (IOException e) {
                // It does not listen yet.
            }
        }
    }

    private void stopsCleanly(StartedJar certkp) throws Exception {
        ProcessHandle server = certkp.server();
        certkp.process().destroy();
        assertEquals(143, certkp.exitCode());
        assertFalse(server.isAlive());
        assertEquals(1, certkp.output().size(), certkp.output().toString());
        assertFalse(certkp.errors().contains("\tat "), certkp.errors());
    }

    private static void assertCommandLineHidesTheOptions(ProcessHandle server) {
        List<String> arguments = List.of(server.info().arguments().orElseThrow());
        assertEquals(1, arguments.size(), arguments.toString());
        assertTrue(arguments.get(0).startsWith("@"), arguments.toString());
    }

    private void assertOnlyItsOwnerReadsTheDataFolder() throws IOException {
        for (String name : new String[] {"", "runtime", "logs"}) {
            assertEquals("rwx------", permissions(dataDir.resolve(name)), name);
        }
        assertEquals("rw-------", permissions(dataDir.resolve("bootstrap-token")));
        assertEquals("rw-------", permissions(dataDir.resolve("bootstrap-password")));
        assertEquals("rw-------", permissions(dataDir.resolve("certkp.mv.db")));
        assertEquals("rw-------", permissions(dataDir.resolve("native-provider.jar")));
        try (Stream<Path> folders = Files.list(dataDir.resolve("runtime"))) {
            Path folder = folders.filter(Files::isDirectory).findFirst().orElseThrow();
            assertEquals("rwx------", permissions(folder));
            assertEquals("rw-------", permissions(folder.resolve("java.arguments")));
        }
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Test
    void folder_belongsToOneProcessWhichLeavesNothingWhenKilled() throws Exception {
        try (StartedJar certkp = StartedJar.with(StartedJar.settings(dataDir, StartedJar.freePort()))) {
            certkp.ready();
            try (StartedJar second = StartedJar.with(StartedJar.settings(dataDir, StartedJar.freePort()))) {
                assertEquals(StartFailure.CANNOT_START, second.exitCode());
                assertTrue(second.errors().contains("CERTKP_DATA_DIR"), second.errors());
            }
            ProcessHandle server = certkp.server();
            certkp.process().destroyForcibly();
            server.onExit().get(SECONDS_TO_STOP, SECONDS);
            assertFalse(server.isAlive());
        }
    }
}
