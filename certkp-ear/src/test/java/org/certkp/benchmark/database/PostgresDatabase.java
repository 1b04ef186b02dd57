package org.certkp.benchmark.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** A PostgreSQL of its own with a database for each number of pairs, configured as it comes. */
public final class PostgresDatabase implements Database {

    /** 48271 is prime: the expiry has another order than the name. */
    private static final Map<String, String> EXPRESSIONS = Map.ofEntries(
            Map.entry("id", "gen_random_uuid()"),
            Map.entry("name", "host.name"),
            Map.entry("name_search", "host.name"),
            Map.entry("name_sort", "convert_to(host.name, 'UTF8')"),
            Map.entry("key_data", "CASE WHEN mod(x, 10) >= 3 THEN seed.key_data END"),
            Map.entry("private_key_type", "CASE WHEN mod(x, 10) >= 3 THEN seed.private_key_type END"),
            Map.entry("fingerprint_sha256", fingerprint(64)),
            Map.entry("fingerprint_sha1", fingerprint(40)),
            Map.entry(
                    "cert_expiry",
                    "date_trunc('second', now()) - interval '1 year'"
                            + " + interval '1 second' * (mod(x * 48271::bigint, total) * 4 * 365 * 86400 / total)"),
            Map.entry("cert_subject", "'CN=' || host.name || ',O=certkp'"),
            Map.entry("cert_subject_sort", "convert_to('CN=' || host.name || ',O=certkp', 'UTF8')"));

    /** But those of constraints. */
    private static final String INDEXES = "SELECT indexdef FROM pg_indexes WHERE tablename = 'certificate_key_pair'"
            + " AND indexname NOT IN (SELECT conname FROM pg_constraint)";

    private final EmbeddedPostgres postgres;
    private int databases;

    private PostgresDatabase(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    /**
     * Starts it.
     *
     * @param folder absolute
     */
    public static PostgresDatabase start(Path folder) throws Exception {
        // For tests the library would leave out what makes a commit durable: PostgreSQL's own defaults are back.
        EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setDataDirectory(folder.resolve("postgresql"))
                .start();
        PostgresDatabase database = new PostgresDatabase(postgres);
        database.requireOn("fsync");
        database.requireOn("synchronous_commit");
        database.requireOn("full_page_writes");
        Seed.plant(database.created("seed", ""));
        return database;
    }

    private static String fingerprint(int digits) {
        return "regexp_replace(left(encode(sha256(convert_to(host.name, 'UTF8')), 'hex'), " + digits
                + "), '(..)(?!$)', '\\1:', 'g')";
    }

    @Override
    public String title() {
        return "PostgreSQL";
    }

    @Override
    public Dataset filled(int pairs) throws Exception {
        Dataset dataset = created("pairs_" + ++databases, " TEMPLATE seed");
        try (Connection database = dataset.connect();
                Statement statement = database.createStatement()) {
            new Fill(database, EXPRESSIONS, "generate_series(?, ?) x", INDEXES).upTo(pairs);
            statement.execute("VACUUM ANALYZE");
            statement.execute("CHECKPOINT");
        }
        return dataset;
    }

    /** A new database without anything. */
    public Dataset empty() throws SQLException {
        return created("empty_" + ++databases, "");
    }

    private Dataset created(String name, String options) throws SQLException {
        try (Connection database = postgres.getPostgresDatabase().getConnection();
                Statement statement = database.createStatement()) {
            statement.execute("CREATE DATABASE " + name + options);
        }
        String url = "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/" + name;
        return new Dataset(url, "postgres");
    }

    private void requireOn(String setting) throws SQLException {
        try (Connection database = postgres.getPostgresDatabase().getConnection();
                var result = database.createStatement().executeQuery("SHOW " + setting)) {
            result.next();
            if (!result.getString(1).equals("on")) {
                throw new IllegalStateException(setting + " is " + result.getString(1));
            }
        }
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
