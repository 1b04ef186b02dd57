package org.certkp.transaction;

import static org.certkp.contract.Api.PAIRS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.certkp.contract.Answer;
import org.certkp.contract.Api;
import org.certkp.server.StartedJar;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens to a call when all connections to the database are taken. */
class FullPoolIT {

    /** That the pool holds at most. */
    private static final int CONNECTIONS = 20;

    /** Asks the table each time, which a list that is known does not. */
    private static final String UNKNOWN = PAIRS + "4bf2c203-e5dd-41c4-9ee2-d196f4e00b7d/";

    @TempDir
    static Path dataDir;

    @TempDir
    static Path postgresDir;

    private static EmbeddedPostgres postgres;
    private static StartedJar certkp;
    private static Api api;

    @BeforeAll
    static void start() throws Exception {
        postgres = EmbeddedPostgres.builder()
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setDataDirectory(postgresDir.resolve("data"))
                .start();
        Map<String, String> settings = StartedJar.freshSettings(dataDir);
        settings.put("CERTKP_DB_URL", "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/postgres");
        settings.put("CERTKP_DB_USER", "postgres");
        settings.put("CERTKP_DB_WAIT", "4");
        certkp = StartedJar.with(settings);
        api = new Api(URI.create(certkp.url()), StartedJar.TOKEN);
    }

    @AfterAll
    static void stop() throws Exception {
        certkp.close();
        postgres.close();
    }

    /** All connections are taken by calls that wait for a table which somebody has locked. */
    @Test
    void pool_thatIsFullRefusesAfterSecondsAndSaysSo() throws Exception {
        List<CompletableFuture<Answer>> waiting = new ArrayList<>();
        try (Connection locking = postgres.getPostgresDatabase().getConnection();
                Statement statement = locking.createStatement()) {
            locking.setAutoCommit(false);
            statement.execute("LOCK TABLE certificate_key_pair IN ACCESS EXCLUSIVE MODE");
            ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
            for (int i = 0; i < CONNECTIONS; i++) {
                waiting.add(CompletableFuture.supplyAsync(() -> api.get(UNKNOWN), threads));
            }
            assertTimeoutPreemptively(Duration.ofMinutes(1), () -> {
                while (metric("used") < CONNECTIONS) {
                    Thread.onSpinWait();
                }
            });
            assertEquals(CONNECTIONS, metric("max"));
            assertRefusedWithin(Duration.ofSeconds(8), PAIRS + "?search=x");
            Answer ready = assertRefusedWithin(Duration.ofSeconds(4), "/health/ready");
            assertTrue(ready.body().contains("\"reason\":\"busy\""), ready.body());
            locking.rollback();
            threads.shutdown();
        }
        waiting.forEach(answer -> answer.join().is(404));
        api.get("/health/ready").is(200);
    }

    private static Answer assertRefusedWithin(Duration time, String path) {
        long start = System.nanoTime();
        Answer answer = api.get(path).is(503);
        Duration taken = Duration.ofNanos(System.nanoTime() - start);
        assertTrue(taken.compareTo(time) < 0, path + " took " + taken);
        assertEquals(path.startsWith(PAIRS), !answer.header("Retry-After").isEmpty());
        return answer;
    }

    private static int metric(String name) {
        String line = "certkp_db_pool_" + name + "\\{.*} ([0-9.]+)";
        String metrics = api.get("/metrics?scope=application").is(200).body();
        return metrics.lines()
                .map(Pattern.compile(line)::matcher)
                .filter(Matcher::matches)
                .mapToInt(match -> (int) Double.parseDouble(match.group(1)))
                .findFirst()
                .orElseThrow(() -> new AssertionError(metrics));
    }
}
