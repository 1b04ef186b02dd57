package org.certkp.benchmark.read;

import static org.certkp.benchmark.Options.CHOSEN;
import static org.certkp.benchmark.Options.CORES;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.certkp.benchmark.Bar;
import org.certkp.benchmark.Results;
import org.certkp.benchmark.Rounds;
import org.certkp.benchmark.Row;
import org.certkp.benchmark.Samples;
import org.certkp.benchmark.Side;
import org.certkp.benchmark.database.H2Database;
import org.certkp.benchmark.database.WorkFolder;
import org.certkp.benchmark.load.Certkp;
import org.certkp.benchmark.load.Load;
import org.certkp.benchmark.load.Requests;
import org.certkp.benchmark.load.Wrk;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Reads while every processor makes RSA keys, beside the same reads at rest. */
@ExtendWith(Results.class)
class BusyReadsBenchmark {

    /** Begins before the reads do and ends after them. */
    private static final int GENERATE_SECONDS = CHOSEN.seconds() + 4;

    private final ExecutorService background = Executors.newSingleThreadExecutor();

    @TempDir(factory = WorkFolder.class)
    private Path folder;

    @BeforeAll
    static void require() {
        Wrk.require();
    }

    @Test
    void reads_whileKeysAreMade() throws Exception {
        try (H2Database database = new H2Database(folder);
                Certkp certkp = Certkp.start(database.filled(CHOSEN.usualPairs()), 0)) {
            Map<String, Requests> reads = new LinkedHashMap<>();
            reads.put("retrieve", Requests.get(Certkp.pairs(certkp.api())));
            reads.put("first page", Query.FIRST_PAGE.of(CHOSEN.usualPairs()));
            for (Map.Entry<String, Requests> read : reads.entrySet()) {
                compare(certkp, read.getKey(), read.getValue());
            }
        } finally {
            background.shutdownNow();
        }
    }

    private void compare(Certkp certkp, String name, Requests requests) throws Exception {
        certkp.clients(1, CHOSEN.seconds()).warmUp(requests);
        Map<String, Samples> seen = new Rounds()
                .with("at rest", () -> percentile(certkp, requests))
                .with("busy", () -> whileBusy(certkp, requests))
                .run();
        Results.add(Row.of(
                name + " while " + CORES + " clients generate RSA-4096 against the same at rest, 1 client,"
                        + " 99th percentile",
                Side.latency(seen.get("busy")),
                Side.latency(seen.get("at rest")),
                Bar.atMost(3)));
    }

    private double whileBusy(Certkp certkp, Requests requests) throws Exception {
        Future<Load> generated =
                background.submit(() -> certkp.clients(CORES, GENERATE_SECONDS).send(Certkp.generate("rsa")));
        certkp.awaitWork();
        double percentile = percentile(certkp, requests);
        generated.get();
        certkp.rest();
        return percentile;
    }

    private static double percentile(Certkp certkp, Requests requests) throws Exception {
        return certkp.clients(1, CHOSEN.seconds()).send(requests).percentile99Millis();
    }
}
