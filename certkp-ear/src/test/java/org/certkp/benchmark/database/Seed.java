package org.certkp.benchmark.database;

import java.net.URI;
import java.util.List;
import org.certkp.contract.Api;
import org.certkp.server.StartedJar;

/** The first pairs of a database, one of each algorithm; certkp itself makes them, and the tables. */
final class Seed {

    static final List<String> ALGORITHMS = List.of("rsa", "ecdsa", "ed25519", "ed448");

    private Seed() {}

    /** Starts certkp on an empty database, lets it make the pairs, and ends it. */
    static void plant(Dataset dataset) throws Exception {
        try (DataFolder folder = DataFolder.take();
                StartedJar certkp = StartedJar.with(dataset.settings(folder, 0))) {
            Api api = new Api(URI.create(certkp.url()), StartedJar.TOKEN);
            for (int i = 0; i < ALGORITHMS.size(); i++) {
                api.generate(name(i), ALGORITHMS.get(i)).is(200);
            }
        }
    }

    private static String name(int i) {
        return "seed-" + i;
    }
}
