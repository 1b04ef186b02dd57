package org.certkp.benchmark.update;

import static org.certkp.benchmark.Options.CHOSEN;
import static org.certkp.benchmark.Options.CORES;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
import org.certkp.benchmark.load.Requests;
import org.certkp.benchmark.load.Workers;
import org.certkp.benchmark.load.Wrk;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Renewals of certificates by PUT, beside the same writes by plain JDBC. */
@ExtendWith(Results.class)
class UpdateBenchmark {

    private static final int CLIENTS = CORES + 1;

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
    void put_besideJdbc(String name) throws Exception {
        // A database each: the file of H2 belongs to one process.
        try (Database database = Databases.start(name, folder);
                Certkp certkp = Certkp.start(database.filled(CHOSEN.usualPairs()), 0)) {
            List<PlainWrites> clients = clients(database.filled(CHOSEN.usualPairs()));
            List<String> pairs = Certkp.pairs(certkp.api()).stream()
                    .filter(pair -> pair.contains("\thost-"))
                    .toList();
            certkp.clients(CLIENTS, CHOSEN.seconds()).warmUp(requests(pairs));
            Workers.perSecond(CHOSEN.seconds(), clients);
            Map<String, Samples> seen = new Rounds()
                    .with("certkp", () -> put(certkp, pairs))
                    .with("JDBC", () -> Workers.perSecond(CHOSEN.seconds(), clients))
                    .run();
            Results.add(Row.of(
                    "update (PUT) on " + database.title() + ", " + CLIENTS
                            + " clients, against plain JDBC writes of the same bytes",
                    Side.rate(seen.get("certkp")),
                    Side.rate(seen.get("JDBC")),
                    Bar.atLeast(0.5)));
            for (PlainWrites client : clients) {
                client.close();
            }
        }
    }

    private static List<PlainWrites> clients(Dataset dataset) throws Exception {
        List<Renewal> renewals = renewals();
        List<PlainWrites> clients = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            clients.add(new PlainWrites(dataset, i, renewals));
        }
        return clients;
    }

    private static double put(Certkp certkp, List<String> pairs) throws Exception {
        double perSecond =
                certkp.clients(CLIENTS, CHOSEN.seconds()).send(requests(pairs)).perSecond();
        certkp.rest();
        return perSecond;
    }

    private static Requests requests(List<String> pairs) {
        return new Requests("PUT", pairs, renewals().stream().map(Renewal::body).toList());
    }

    /** Other ones at each call: an update to what a pair is already would write nothing. */
    private static List<Renewal> renewals() {
        return List.of(Renewal.create(), Renewal.create());
    }
}
