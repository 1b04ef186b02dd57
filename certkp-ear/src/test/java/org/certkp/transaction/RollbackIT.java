package org.certkp.transaction;

import static org.certkp.contract.Api.PAIRS;
import static org.certkp.contract.Api.object;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.certkp.contract.Answer;
import org.certkp.contract.Api;
import org.certkp.contract.PlainBrowser;
import org.certkp.server.StartedJar;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the database makes fail leaves no trace: after the rows were flushed, when the audit entry is written, and at the
 * commit itself. The failures are the database's own, so the product under test is the one that ships.
 */
class RollbackIT {

    private static final String BEFORE_THE_ENTRY =
            "CREATE TRIGGER fault BEFORE INSERT ON audit_entry" + " FOR EACH ROW EXECUTE FUNCTION fail()";
    private static final String AT_THE_COMMIT = "CREATE CONSTRAINT TRIGGER fault AFTER INSERT ON audit_entry"
            + " DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION fail()";

    private static final String PASSWORD = "integration-test-password";

    @TempDir
    static Path dataDir;

    @TempDir
    static Path postgresDir;

    private static EmbeddedPostgres postgres;
    private static StartedJar certkp;
    private static Api api;

    @BeforeAll
    static void start() throws Exception {
        postgres = startPostgres(0);
        Map<String, String> settings = StartedJar.freshSettings(dataDir);
        settings.put("CERTKP_DB_URL", "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/postgres");
        settings.put("CERTKP_DB_USER", "postgres");
        settings.put("CERTKP_BOOTSTRAP_PASSWORD", PASSWORD);
        certkp = StartedJar.with(settings);
        api = new Api(URI.create(certkp.url()), StartedJar.TOKEN);
        execute("CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS $$"
                + " BEGIN RAISE EXCEPTION 'injected fault'; END $$");
    }

    /** On the given port, or any for 0; a second start finds the data of the first. */
    private static EmbeddedPostgres startPostgres(int port) throws IOException {
        return EmbeddedPostgres.builder()
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setPort(port)
                .setDataDirectory(postgresDir.resolve("data"))
                .setCleanDataDirectory(false)
                .start();
    }

    @AfterAll
    static void stop() throws Exception {
        certkp.close();
        postgres.close();
    }

    @AfterEach
    void mend() throws SQLException {
        execute("DROP TRIGGER IF EXISTS fault ON audit_entry");
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> rows(String sql) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            while (result.next()) {
                rows.add(result.getString(1));
            }
            return rows;
        }
    }

    private static List<String> everything() throws SQLException {
        List<String> rows = rows("SELECT t::text FROM certificate_key_pair t ORDER BY 1");
        rows.addAll(rows("SELECT t::text FROM audit_entry t ORDER BY 1"));
        return rows;
    }

    @ParameterizedTest
    @ValueSource(strings = {BEFORE_THE_ENTRY, AT_THE_COMMIT})
    void failure_leavesNoTraceAndShowsNoSecret(String fault) throws SQLException {
        JsonObject pair = api.generated();
        String id = pair.getString("pk");
        JsonObject other = api.generated();
        String certificate = api.certificate(other.getString("pk"));
        String key = api.privateKey(other.getString("pk"));
        List<String> before = everything();
        execute(fault);
        List<Answer> answers = List.of(
                api.generate(Api.uniqueName(), "ecdsa"),
                api.post(object("name", Api.uniqueName(), "certificate_data", certificate, "key_data", key)),
                api.put(id, object("name", "changed", "certificate_data", certificate, "key_data", key)),
                api.patch(id, object("name", "changed")),
                api.send("DELETE", PAIRS + id + "/", ""),
                api.get(PAIRS + id + "/view_certificate/"),
                api.get(PAIRS + id + "/view_private_key/"),
                api.get(PAIRS + id + "/view_private_key/?download"));
        for (Answer answer : answers) {
            answer.is(500, "{\"detail\":\"A server error occurred.\"}");
        }
        assertEquals(before, everything());
        mend();
        assertEquals(pair, api.get(PAIRS + id + "/").is(200).json());
        api.patch(id, object("name", Api.uniqueName())).is(200);
    }

    @Test
    void everyChangeAndEveryViewOfASecret_isInTheTrailWithWhoAndWhere() throws SQLException {
        JsonObject pair = api.generated();
        String id = pair.getString("pk");
        api.certificate(id);
        api.privateKey(id);
        api.get(PAIRS + id + "/").is(200);
        api.patch(id, object()).is(200);
        api.patch(id, object("name", Api.uniqueName())).is(200);
        api.send("PATCH", PAIRS + id + "/", "{\"key_data\":\"\"}").is(200);
        api.privateKey(id);
        api.send("DELETE", PAIRS + id + "/", "").is(204);
        assertEquals(
                List.of(
                        "generate success",
                        "view_certificate success",
                        "view_private_key success",
                        "update unchanged",
                        "update success",
                        "update success",
                        "view_private_key absent",
                        "delete success"),
                rows("SELECT lower(action || ' ' || outcome) FROM audit_entry WHERE subject_id = '" + id
                        + "' ORDER BY id"));
        assertEquals(
                List.of("bootstrap 127.0.0.1"),
                rows("SELECT DISTINCT actor || ' ' || remote_address FROM audit_entry WHERE subject_id = '" + id
                        + "'"));
    }

    /** Making the key is nearly all of the time, so a transaction that held a connection would be seen at most looks. */
    @Test
    void generate_holdsNoConnectionWhileTheKeyIsMade() throws SQLException {
        api.generated();
        CompletableFuture<Void> generating = CompletableFuture.runAsync(() -> {
            for (int i = 0; i < 3; i++) {
                api.generate(Api.uniqueName(), "rsa").is(200);
            }
        });
        int looks = 0;
        int held = 0;
        while (!generating.isDone()) {
            looks++;
            held += rows("SELECT pid FROM pg_stat_activity WHERE state LIKE 'idle in transaction%'")
                            .isEmpty()
                    ? 0
                    : 1;
        }
        generating.join();
        assertTrue(looks > 3, "the keys were made too fast to look");
        assertTrue(held * 2 < looks, "a connection was held at " + held + " of " + looks + " looks");
    }

    @Test
    void databaseThatIsAway_isAnswered503AndFoundAgain() throws Exception {
        JsonObject pair = api.generated();
        PlainBrowser person = new PlainBrowser(URI.create(certkp.url()));
        person.signIn(PASSWORD).is(302);
        int port = postgres.getPort();
        postgres.close();
        Answer answer = api.get(PAIRS + pair.getString("pk") + "/");
        answer.is(503, "{\"detail\":\"The database cannot be reached. Try again later.\"}");
        assertEquals("5", answer.header("Retry-After"));
        assertEquals("DOWN", api.get("/health/ready").is(503).text("status"));
        assertEquals("UP", api.get("/health/live").is(200).text("status"));
        assertTrue(person.get("/admin/overview").is(503).body().contains("The database cannot be reached."));
        PlainBrowser other = new PlainBrowser(URI.create(certkp.url()));
        assertTrue(other.signIn(PASSWORD).is(503).body().contains("The database cannot be reached."));
        postgres = startPostgres(port);
        person.get("/admin/overview").is(200);
        other.signIn(PASSWORD).is(302);
        assertEquals(pair, api.get(PAIRS + pair.getString("pk") + "/").is(200).json());
    }

    @Test
    void twoUpdatesAtOnce_areBothAnsweredAndNoneIsHalfDone() throws SQLException {
        JsonObject first = api.generated();
        JsonObject second = api.generated();
        String id = api.generated().getString("pk");
        List<CompletableFuture<Answer>> answers = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            String source = (i % 2 == 0 ? first : second).getString("pk");
            JsonObject body = object(
                    "name", "racing " + id,
                    "certificate_data", api.certificate(source),
                    "key_data", api.privateKey(source));
            answers.add(CompletableFuture.supplyAsync(() -> api.put(id, body)));
        }
        for (CompletableFuture<Answer> answer : answers) {
            int status = answer.join().status();
            assertTrue(status == 200 || status == 409, "status " + status);
        }
        JsonObject after = api.get(PAIRS + id + "/").is(200).json();
        JsonObject winner =
                after.getString("fingerprint_sha256").equals(first.getString("fingerprint_sha256")) ? first : second;
        assertEquals(winner.getString("cert_subject"), after.getString("cert_subject"));
        assertEquals(api.privateKey(winner.getString("pk")), api.privateKey(id));
    }

    @Test
    void oneNameForManyAtOnce_isGivenOnce() throws SQLException {
        String name = Api.uniqueName();
        List<CompletableFuture<Answer>> answers = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            answers.add(CompletableFuture.supplyAsync(() -> api.generate(name, "ecdsa")));
        }
        List<Answer> refused = answers.stream()
                .map(CompletableFuture::join)
                .filter(answer -> answer.status() != 200)
                .toList();
        assertEquals(11, refused.size());
        refused.forEach(answer -> answer.is(400, "{\"common_name\":[\"This field must be unique.\"]}"));
        assertFalse(rows("SELECT 1 FROM certificate_key_pair WHERE name = '" + name + "'")
                .isEmpty());
    }
}
