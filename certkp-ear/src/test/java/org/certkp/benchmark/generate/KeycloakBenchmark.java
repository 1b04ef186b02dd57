package org.certkp.benchmark.generate;

import static org.certkp.benchmark.Options.CHOSEN;
import static org.certkp.benchmark.Options.CORES;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.certkp.benchmark.Bar;
import org.certkp.benchmark.Results;
import org.certkp.benchmark.Rounds;
import org.certkp.benchmark.Row;
import org.certkp.benchmark.Samples;
import org.certkp.benchmark.Side;
import org.certkp.benchmark.database.PostgresDatabase;
import org.certkp.benchmark.database.WorkFolder;
import org.certkp.benchmark.load.Certkp;
import org.certkp.benchmark.load.Requests;
import org.certkp.benchmark.load.Wrk;
import org.certkp.contract.Api;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Keys and their list, beside those of Keycloak's administration. Both are on one PostgreSQL: the file that Keycloak keeps
 * otherwise is written after the answer, and certkp's before.
 */
@ExtendWith(Results.class)
class KeycloakBenchmark {

    private static final int CLIENTS = CORES + 1;
    private static final int WARM_UP_KEYS = 3;
    /** Each with a token of its own, which is good for a minute, and of as many keys as do not slow a realm down. */
    private static final int KEYCLOAK_WARM_UPS = 12;

    /** Of each side in a round. */
    private static final int KEYS = 8;

    private static final int LISTED = 100;

    @TempDir(factory = WorkFolder.class)
    private static Path folder;

    private static PostgresDatabase database;
    private static Certkp certkp;
    private static Keycloak keycloak;

    @BeforeAll
    static void start() throws Exception {
        Wrk.require();
        database = PostgresDatabase.start(folder);
        certkp = Certkp.start(database.filled(CHOSEN.usualPairs()), 0);
        keycloak = Keycloak.start(database.empty());
        keycloak.emptyRealm();
    }

    @AfterAll
    static void stop() throws IOException {
        if (keycloak != null) {
            keycloak.close();
        }
        if (certkp != null) {
            certkp.close();
        }
        if (database != null) {
            database.close();
        }
    }

    @Test
    void rsa_withoutReadyKeys() throws Exception {
        Samples ours = new Samples();
        Samples theirs = new Samples();
        for (int i = 0; i < WARM_UP_KEYS; i++) {
            certkpRsa();
            keycloakRsa();
        }
        certkp.rest();
        keycloak.rest();
        for (int i = 0; i < KEYS * CHOSEN.rounds(); i++) {
            ours.add(certkpRsa());
            theirs.add(keycloakRsa());
        }
        keycloak.emptyRealm();
        Results.add(Row.of(
                "RSA-4096 generate, no ready keys, 1 client, median latency, against Keycloak's `rsa-generated`",
                Side.latencyOfEach(ours),
                Side.latencyOfEach(theirs),
                Bar.atMost(0.75)));
    }

    private static double certkpRsa() {
        return Timed.millis(() -> certkp.api().generate(Api.uniqueName(), "rsa").is(200));
    }

    private static double keycloakRsa() throws Exception {
        String token = keycloak.token();
        return Timed.millis(() -> keycloak.makeRsaKey(token));
    }

    @Test
    void ecdsa_aSecond() throws Exception {
        Requests certkpKeys = Certkp.generate("ecdsa");
        certkp.clients(CLIENTS, CHOSEN.seconds()).warmUp(certkpKeys);
        for (int i = 0; i < KEYCLOAK_WARM_UPS; i++) {
            keycloakEc();
        }
        Map<String, Samples> seen = new Rounds()
                .with("certkp", () -> certkp.clients(CLIENTS, CHOSEN.seconds())
                        .send(certkpKeys)
                        .perSecond())
                .with("Keycloak", () -> keycloakEc())
                .run();
        Results.add(Row.of(
                "ECDSA generate, " + CLIENTS + " clients, against Keycloak's `ecdsa-generated`",
                Side.rate(seen.get("certkp")),
                Side.rate(seen.get("Keycloak")),
                Bar.atLeast(10)));
    }

    private static double keycloakEc() throws Exception {
        double perSecond = keycloak.clients(CLIENTS, CHOSEN.seconds())
                .send(keycloak.makeEcKeys())
                .perSecond();
        keycloak.emptyRealm();
        keycloak.rest();
        return perSecond;
    }

    @Test
    void list_ofAHundred() throws Exception {
        keycloak.makeEcKeys(LISTED);
        Requests page = Requests.get(Api.PAIRS + "?page_size=" + LISTED);
        certkp.clients(1, CHOSEN.seconds()).warmUp(page);
        for (int i = 0; i < KEYCLOAK_WARM_UPS; i++) {
            keycloak.clients(1, CHOSEN.seconds()).send(keycloak.listKeys());
        }
        Map<String, Samples> seen = new Rounds()
                .with(
                        "certkp",
                        () -> certkp.clients(1, CHOSEN.seconds()).send(page).medianMillis())
                .with("Keycloak", () -> keycloak.clients(1, CHOSEN.seconds())
                        .send(keycloak.listKeys())
                        .medianMillis())
                .run();
        keycloak.emptyRealm();
        Results.add(Row.of(
                "first page, " + LISTED + " of " + CHOSEN.usualPairs()
                        + " pairs, 1 client, against Keycloak's list of its " + LISTED + " keys",
                Side.latency(seen.get("certkp")),
                Side.latency(seen.get("Keycloak"))));
    }
}
