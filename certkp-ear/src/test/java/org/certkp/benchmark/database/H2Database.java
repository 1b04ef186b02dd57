package org.certkp.benchmark.database;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.Map;

/** The embedded database, in a file for each number of pairs. */
public final class H2Database implements Database {

    private static final String SUFFIX = ".mv.db";

    /** In KiB, while it is filled: the indexes by random values are written all over. */
    private static final String CACHE = ";CACHE_SIZE=524288";

    /** 48271 is prime: the expiry has another order than the name. */
    private static final Map<String, String> EXPRESSIONS = Map.ofEntries(
            Map.entry("id", "RANDOM_UUID()"),
            Map.entry("name", "host.name"),
            Map.entry("name_search", "host.name"),
            Map.entry("name_sort", "STRINGTOUTF8(host.name)"),
            Map.entry("key_data", "CASE WHEN MOD(x, 10) >= 3 THEN seed.key_data END"),
            Map.entry("private_key_type", "CASE WHEN MOD(x, 10) >= 3 THEN seed.private_key_type END"),
            Map.entry("fingerprint_sha256", fingerprint("SHA-256")),
            Map.entry("fingerprint_sha1", fingerprint("SHA-1")),
            Map.entry(
                    "cert_expiry",
                    "DATEADD('SECOND', CAST(MOD(x * 48271, total) * 4 * 365 * 86400 / total AS BIGINT),"
                            + " DATEADD('YEAR', -1, DATE_TRUNC('SECOND', CURRENT_TIMESTAMP)))"),
            Map.entry("cert_subject", "'CN=' || host.name || ',O=certkp'"),
            Map.entry("cert_subject_sort", "STRINGTOUTF8('CN=' || host.name || ',O=certkp')"));

    private static final String INDEXES = "SCRIPT NODATA TABLE certificate_key_pair";

    private static Path seed;

    private final Path folder;
    private int databases;

    /**
     * Databases in a folder.
     *
     * @param folder absolute
     */
    public H2Database(Path folder) {
        this.folder = folder;
    }

    private static String fingerprint(String algorithm) {
        return "REGEXP_REPLACE(LOWER(RAWTOHEX(HASH('" + algorithm + "', host.name))), '(..)(?!$)', '$1:')";
    }

    @Override
    public String title() {
        return "H2";
    }

    @Override
    public Dataset filled(int pairs) throws Exception {
        Path copy = folder.resolve("pairs-" + ++databases);
        Files.copy(seed(), file(copy));
        Dataset dataset = dataset(copy);
        try (Connection database = DriverManager.getConnection(dataset.url() + CACHE, dataset.user(), "")) {
            new Fill(database, EXPRESSIONS, "SYSTEM_RANGE(?, ?)", INDEXES).upTo(pairs);
            // Otherwise the server would do it in the background, while it is measured.
            database.createStatement().execute("SHUTDOWN COMPACT");
        }
        return dataset;
    }

    /** Made once by a process of benchmarks. */
    private static synchronized Path seed() throws Exception {
        if (seed == null) {
            Path name = Path.of(
                            "target", "it", "seed-" + ProcessHandle.current().pid())
                    .toAbsolutePath();
            file(name).toFile().deleteOnExit();
            Seed.plant(dataset(name));
            seed = file(name);
        }
        return seed;
    }

    private static Path file(Path name) {
        return name.resolveSibling(name.getFileName() + SUFFIX);
    }

    /** WRITE_DELAY is what certkp sets: a commit is in the file when it returns. */
    private static Dataset dataset(Path name) {
        return new Dataset("jdbc:h2:file:" + name + ";WRITE_DELAY=0", "sa");
    }

    /** Nothing runs. */
    @Override
    public void close() {}
}
