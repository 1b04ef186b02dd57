package org.certkp.benchmark.generate;

import static org.certkp.benchmark.Options.CHOSEN;
import static org.certkp.benchmark.Options.CORES;

import java.nio.file.Path;
import java.util.Map;
import org.certkp.benchmark.Bar;
import org.certkp.benchmark.Results;
import org.certkp.benchmark.Rounds;
import org.certkp.benchmark.Row;
import org.certkp.benchmark.Samples;
import org.certkp.benchmark.Side;
import org.certkp.benchmark.database.H2Database;
import org.certkp.benchmark.database.WorkFolder;
import org.certkp.benchmark.load.Certkp;
import org.certkp.benchmark.load.Workers;
import org.certkp.benchmark.load.Wrk;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** RSA-4096 pairs a second, with no key ready, beside what only makes keys on the same processors. */
@ExtendWith(Results.class)
class GenerateBenchmark {

    private static final int CLIENTS = CORES + 1;
    private static final int SECONDS = 4 * CHOSEN.seconds();
    private static final int WARM_UP_SECONDS = 5;

    @TempDir(factory = WorkFolder.class)
    private Path folder;

    @BeforeAll
    static void require() {
        Wrk.require();
        OpenSsl.require();
    }

    @Test
    void rsa_besideRawKeys() throws Exception {
        RawKeys raw = RawKeys.best();
        try (H2Database database = new H2Database(folder);
                Certkp certkp = Certkp.start(database.filled(CHOSEN.usualPairs()), 0)) {
            // With RSA there would be too few requests for the rest of the way to be compiled.
            certkp.clients(CLIENTS, CHOSEN.seconds()).warmUp(Certkp.generate("ecdsa"));
            certkp.clients(CLIENTS, WARM_UP_SECONDS).send(Certkp.generate("rsa"));
            certkp.rest();
            Workers.perSecond(CORES, WARM_UP_SECONDS, raw::make);
            Map<String, Samples> seen = new Rounds()
                    .with("certkp", () -> generate(certkp))
                    .with("raw", () -> Workers.perSecond(CORES, SECONDS, raw::make))
                    .with("openssl", () -> Workers.perSecond(CORES, SECONDS, OpenSsl::makeKey))
                    .run();
            String what = "RSA-4096 generate, " + CLIENTS + " clients, no ready keys, against ";
            String by = raw.provider().getName() + " alone, " + CORES + " threads";
            Side pairs = Side.meanRate(seen.get("certkp"));
            Results.add(Row.of(what + by, pairs, Side.meanRate(seen.get("raw")), Bar.atLeast(0.95)));
            String processes = "`openssl genrsa 4096`, " + CORES + " processes";
            Results.add(Row.of(what + processes, pairs, Side.meanRate(seen.get("openssl")), Bar.atLeast(1)));
        }
    }

    private static double generate(Certkp certkp) throws Exception {
        double perSecond =
                certkp.clients(CLIENTS, SECONDS).send(Certkp.generate("rsa")).perSecond();
        certkp.rest();
        return perSecond;
    }
}
