package org.certkp.server;

import static org.certkp.contract.Api.PAIRS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.certkp.contract.Answer;
import org.certkp.contract.Api;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** More calls ask for RSA keys than a server without ready keys can make, and only one of them may wait. */
class RsaKeysIT {

    private static final int CALLS = 8;

    @TempDir
    static Path dataDir;

    private static StartedJar certkp;
    private static Api api;

    @BeforeAll
    static void start() throws Exception {
        Map<String, String> settings = StartedJar.freshSettings(dataDir);
        settings.put("CERTKP_RSA_POOL_SIZE", "0");
        settings.put("CERTKP_RSA_QUEUE_SIZE", "1");
        certkp = StartedJar.with(settings);
        api = new Api(URI.create(certkp.url()), StartedJar.TOKEN);
    }

    @AfterAll
    static void stop() {
        certkp.close();
    }

    @Test
    void generate_answersTheCallsBeyondTheQueueByAnInvitationToComeBack() {
        List<CompletableFuture<Answer>> calls = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> api.generate(Api.uniqueName(), "rsa")))
                .limit(CALLS)
                .toList();
        Map<Integer, List<Answer>> answers =
                calls.stream().map(CompletableFuture::join).collect(Collectors.groupingBy(Answer::status));
        assertEquals(Set.of(200, 503), answers.keySet(), RsaKeysIT::failures);
        for (Answer refused : answers.get(503)) {
            assertEquals("Too many keys are being made. Try again in a moment.", refused.text("detail"));
            assertEquals("5", refused.header("Retry-After"));
        }
        api.generate(Api.uniqueName(), "rsa").is(200);
        api.get(PAIRS).is(200);
    }

    /** What the server has logged of failures. */
    private static String failures() {
        try (Stream<String> lines = Files.lines(dataDir.resolve("logs/server.0.log"))) {
            return lines.dropWhile(line -> !line.contains(" SEVERE "))
                    .limit(200)
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    @Test
    void health_saysWhoMakesKeysAndSoDoesTheLog() throws IOException {
        String provider = api.healthCheck("keys").getJsonObject("data").getString("provider");
        String log = Files.readString(dataDir.resolve("logs/server.0.log"));
        assertTrue(log.contains("Keys are made by " + provider), provider);
    }

    @Test
    void metrics_tellOfThePool() {
        String metrics = api.get("/metrics?scope=application").body();
        for (String name : List.of("pool_size", "pool_hits", "pool_misses", "waiting", "made", "making_seconds")) {
            assertTrue(metrics.contains("\ncertkp_rsa_" + name + "{"), name);
        }
    }
}
