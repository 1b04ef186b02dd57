package org.certkp.benchmark.generate;

import static org.certkp.benchmark.Options.CHOSEN;

import java.nio.file.Path;
import java.util.Map;
import org.certkp.benchmark.Bar;
import org.certkp.benchmark.Results;
import org.certkp.benchmark.Row;
import org.certkp.benchmark.Samples;
import org.certkp.benchmark.Side;
import org.certkp.benchmark.database.H2Database;
import org.certkp.benchmark.database.WorkFolder;
import org.certkp.benchmark.load.Certkp;
import org.certkp.benchmark.load.Wrk;
import org.certkp.contract.Api;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** How long a client waits for an RSA-4096 pair when keys are ready, beside the wait for an ECDSA pair. */
@ExtendWith(Results.class)
class ReadyKeysBenchmark {

    private static final String WHAT =
            "RSA-4096 generate with ready keys against ECDSA generate, 1 client, median latency";
    private static final Bar BAR = Bar.atMost(1.5);
    private static final int KEYS = 16;

    /** Less than there are keys, so that each request finds one. */
    private static final int REQUESTS = KEYS / 2;

    @TempDir(factory = WorkFolder.class)
    private Path folder;

    @BeforeAll
    static void require() {
        Wrk.require();
    }

    @Test
    void rsa_besideEcdsa() throws Exception {
        try (H2Database database = new H2Database(folder);
                Certkp certkp = Certkp.start(database.filled(CHOSEN.usualPairs()), KEYS)) {
            ReadyKeys keys = new ReadyKeys(certkp.api(), KEYS);
            if (keys.count().isEmpty()) {
                Results.add(Row.notMeasured(WHAT, BAR, "the metrics have no certkp_rsa_pool_size"));
                return;
            }
            certkp.clients(1, CHOSEN.seconds()).warmUp(Certkp.generate("ecdsa"));
            Results.add(measured(certkp, keys));
        }
    }

    private static Row measured(Certkp certkp, ReadyKeys keys) throws Exception {
        Samples rsa = new Samples();
        Samples ecdsa = new Samples();
        for (int round = 0; round < CHOSEN.rounds(); round++) {
            for (var each : Map.of("rsa", rsa, "ecdsa", ecdsa).entrySet()) {
                if (!keys.await()) {
                    return Row.notMeasured(WHAT, BAR, "only " + keys.count().getAsDouble() + " keys became ready");
                }
                certkp.rest();
                for (int i = 0; i < REQUESTS; i++) {
                    each.getValue().add(Timed.millis(() -> generate(certkp.api(), each.getKey())));
                }
            }
        }
        return Row.of(WHAT, Side.latencyOfEach(rsa), Side.latencyOfEach(ecdsa), BAR);
    }

    private static void generate(Api api, String algorithm) {
        api.generate(Api.uniqueName(), algorithm).is(200);
    }
}
