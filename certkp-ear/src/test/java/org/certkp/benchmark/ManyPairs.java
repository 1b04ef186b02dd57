package org.certkp.benchmark;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.certkp.benchmark.database.Fill;

/**
 * Fills the embedded database of a certkp that is not running. The rows are copies of its one pair: the PEM is the same
 * in all, what is listed, searched, sorted and filtered by differs.
 */
final class ManyPairs {

    private static final int TRANSACTION = 10_000;
    private static final int CACHE_KIB = 1 << 19;

    /** Row X of rows. 48271 is prime: the expiry has another order than the name, and no two pairs have the same. */
    private static final String COPY = """
            INSERT INTO certificate_key_pair
            SELECT RANDOM_UUID(), name, name, STRINGTOUTF8(name), certificate_data, CASE WHEN MOD(x, 10) >= 3 THEN key_data END,
                   REGEXP_REPLACE(LOWER(RAWTOHEX(HASH('SHA-256', name))), '(..)(?!$)', '$1:'),
                   REGEXP_REPLACE(LOWER(RAWTOHEX(HASH('SHA-1', name))), '(..)(?!$)', '$1:'),
                   DATEADD('SECOND', CAST(MOD(x * 48271, total) * FLOOR(4 * 365 * 86400 / total) AS BIGINT),
                           DATEADD('YEAR', -1, DATE_TRUNC('SECOND', CURRENT_TIMESTAMP))),
                   'CN=' || name || ',O=certkp', STRINGTOUTF8('CN=' || name || ',O=certkp'),
                   CASE MOD(x, 4) WHEN 0 THEN 'rsa' WHEN 1 THEN 'ec' WHEN 2 THEN 'ed25519' ELSE 'ed448' END,
                   CASE WHEN MOD(x, 10) < 3 THEN NULL
                        ELSE CASE MOD(x, 4) WHEN 0 THEN 'rsa' WHEN 1 THEN 'ec' WHEN 2 THEN 'ed25519' ELSE 'ed448' END
                   END,
                   NULL, NULL, 0,
                   CASE MOD(x, 4) WHEN 0 THEN 'RSA-4096' WHEN 1 THEN 'EC P-256' WHEN 2 THEN 'Ed25519' ELSE 'Ed448' END
            FROM (SELECT x, CAST(? AS BIGINT) AS total, 'host-' || LPAD(x, 6, '0') || '.example.com' AS name
                  FROM SYSTEM_RANGE(?, ?)),
                 (SELECT certificate_data, key_data FROM certificate_key_pair WHERE name = ?)
            """;

    private ManyPairs() {}

    /**
     * Adds rows, named host-000001.example.com and so on, to expire between a year ago and in three years.
     *
     * @param dataDir of certkp
     * @param name of the pair that is copied
     */
    static void copy(Path dataDir, String name, int rows) throws SQLException {
        requireNonNull(name, "name is null");
        String url = "jdbc:h2:file:" + dataDir.resolve("certkp") + ";CACHE_SIZE=" + CACHE_KIB;
        try (Connection database = DriverManager.getConnection(url, "sa", "");
                PreparedStatement copy = database.prepareStatement(COPY)) {
            for (int first = 1; first <= rows; first += TRANSACTION) {
                copy.setLong(1, rows);
                copy.setInt(2, first);
                copy.setInt(3, Math.min(rows, first + TRANSACTION - 1));
                copy.setString(4, name);
                copy.executeUpdate();
            }
            Fill.count(database);
            // Otherwise the server would do it in the background, while it is measured.
            database.createStatement().execute("SHUTDOWN COMPACT");
        }
    }
}
