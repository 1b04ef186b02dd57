package org.certkp.benchmark.read;

import static org.certkp.benchmark.Options.CHOSEN;
import static org.certkp.benchmark.Options.CORES;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.certkp.benchmark.Bar;
import org.certkp.benchmark.Options;
import org.certkp.benchmark.Results;
import org.certkp.benchmark.Rounds;
import org.certkp.benchmark.Row;
import org.certkp.benchmark.Samples;
import org.certkp.benchmark.Side;
import org.certkp.benchmark.database.Database;
import org.certkp.benchmark.database.Databases;
import org.certkp.benchmark.database.Dataset;
import org.certkp.benchmark.database.WorkFolder;
import org.certkp.benchmark.load.Certkp;
import org.certkp.benchmark.load.Wrk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Lists of many pairs beside the same lists of few: a certkp for each number of pairs, all running, asked in turn. */
@ExtendWith(Results.class)
class SizeBenchmark {

    /** In milliseconds, for lists that grow with the number of pairs. */
    private static final int LONGEST = 150;

    /** Much shorter than other rounds: there are many of them, and a request takes milliseconds. */
    private static final int SECONDS = Math.max(1, CHOSEN.seconds() / 4);

    private final Map<Integer, Certkp> certkps = new LinkedHashMap<>();

    @TempDir(factory = WorkFolder.class)
    private Path folder;

    @BeforeAll
    static void require() {
        Wrk.require();
    }

    static Stream<String> databases() {
        return Options.CHOSEN.databases().stream();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void lists_ofManyPairsBesideFew(String name) throws Exception {
        try (Database database = Databases.start(name, folder)) {
            try {
                for (int pairs : CHOSEN.pairs()) {
                    certkps.put(pairs, Certkp.start(filled(database, pairs), 0));
                }
                for (Certkp certkp : certkps.values()) {
                    certkp.clients(CORES, SECONDS).warmUp(Query.FIRST_PAGE.of(CHOSEN.usualPairs()));
                }
                for (Query query : Query.values()) {
                    compare(database, query);
                }
            } finally {
                stop();
            }
        }
    }

    private static Dataset filled(Database database, int pairs) throws Exception {
        Instant start = Instant.now();
        Dataset dataset = database.filled(pairs);
        long seconds = Duration.between(start, Instant.now()).toSeconds();
        System.out.println(pairs + " pairs on " + database.title() + " after " + seconds + " s");
        return dataset;
    }

    @AfterEach
    void stop() {
        certkps.values().forEach(Certkp::close);
        certkps.clear();
    }

    private void compare(Database database, Query query) throws Exception {
        Rounds rounds = new Rounds();
        for (int pairs : certkps.keySet()) {
            certkps.get(pairs).clients(1, SECONDS).warmUp(query.of(pairs));
            rounds.with(Integer.toString(pairs), () -> median(query, pairs));
        }
        Map<String, Samples> seen = rounds.run();
        String few = Integer.toString(CHOSEN.usualPairs());
        Side ofFew = Side.latency(seen.remove(few));
        for (Map.Entry<String, Samples> many : seen.entrySet()) {
            String what = query.title() + " of " + many.getKey() + " pairs against " + few + " on " + database.title();
            Results.add(Row.of(
                    what + ", 1 client, median latency", Side.latency(many.getValue()), ofFew, bar(query, ofFew)));
        }
    }

    private static Bar bar(Query query, Side ofFew) {
        return query.grows()
                ? new Bar("at most " + LONGEST + " ms", ratio -> ratio * ofFew.value() <= LONGEST)
                : Bar.atMost(2);
    }

    private double median(Query query, int pairs) throws Exception {
        return certkps.get(pairs).clients(1, SECONDS).send(query.of(pairs)).medianMillis();
    }
}
