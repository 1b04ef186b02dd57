package org.certkp.persistence.schema;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.certkp.domain.x509.certificate.CertificateChain;
import org.certkp.persistence.keypair.SortKey;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;

/**
 * Adds the algorithm of the key to the stored pairs, and writes their subjects anew as this release writes them. Both are
 * read from the certificates, a batch at a time, and each batch is committed: where it was interrupted it goes on.
 */
final class KeyAlgorithmMigration implements JavaMigration {

    private static final System.Logger LOG = System.getLogger(KeyAlgorithmMigration.class.getName());

    /** In rows. A row may hold a certificate of a mebibyte, and a driver holds all rows of an answer. */
    private static final int BATCH = 200;

    /** The length covers the longest name, that of an algorithm whose curve is known by its number only. */
    private static final String ADD =
            "ALTER TABLE certificate_key_pair ADD COLUMN IF NOT EXISTS key_algorithm VARCHAR(200)";

    private static final String NEXT = "SELECT id, certificate_data, cert_subject, key_type FROM certificate_key_pair"
            + " WHERE id >= ? AND key_algorithm IS NULL ORDER BY id FETCH FIRST " + BATCH + " ROWS ONLY";

    private static final UUID FIRST = new UUID(0, 0);

    private static final String FILL = "UPDATE certificate_key_pair SET key_algorithm = ? WHERE id = ?";

    private static final String FILL_WITH_SUBJECT = "UPDATE certificate_key_pair"
            + " SET key_algorithm = ?, cert_subject = ?, cert_subject_sort = ? WHERE id = ?";

    private static final String REQUIRE = "ALTER TABLE certificate_key_pair ALTER COLUMN key_algorithm SET NOT NULL";

    /** What a certificate says of itself, and whether the stored subject was written in another way. */
    private record Filled(UUID id, String keyAlgorithm, String subject, boolean otherSubject) {}

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("10");
    }

    @Override
    public String getDescription() {
        return "key algorithm";
    }

    @Override
    public Integer getChecksum() {
        return null;
    }

    /** A transaction over all rows would keep the old state of each of them until its end. */
    @Override
    public boolean canExecuteInTransaction() {
        return false;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        Connection database = context.getConnection();
        execute(database, ADD);
        database.setAutoCommit(false);
        try {
            long done = 0;
            List<Filled> batch = next(database, FIRST);
            while (!batch.isEmpty()) {
                fill(database, batch);
                database.commit();
                done += batch.size();
                batch = next(database, batch.get(batch.size() - 1).id());
            }
            LOG.log(System.Logger.Level.INFO, "The keys of {0} stored pairs were named", done);
        } finally {
            database.setAutoCommit(true);
        }
        execute(database, REQUIRE);
    }

    private static void execute(Connection database, String sql) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<Filled> next(Connection database, UUID from) throws SQLException {
        List<Filled> batch = new ArrayList<>();
        try (PreparedStatement next = database.prepareStatement(NEXT)) {
            next.setObject(1, from);
            try (ResultSet rows = next.executeQuery()) {
                while (rows.next()) {
                    batch.add(read(rows));
                }
            }
        }
        return batch;
    }

    private static Filled read(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        String stored = row.getString("cert_subject");
        try {
            CertificateChain chain = CertificateChain.restore(row.getString("certificate_data"));
            return new Filled(
                    id, chain.keyAlgorithm(), chain.subject(), !chain.subject().equals(stored));
        } catch (RuntimeException e) {
            // A row that was written beside certkp must not keep it from starting.
            LOG.log(System.Logger.Level.WARNING, "The certificate of the pair {0} cannot be read", id);
            return new Filled(id, row.getString("key_type"), stored, false);
        }
    }

    private static void fill(Connection database, List<Filled> batch) throws SQLException {
        try (PreparedStatement fill = database.prepareStatement(FILL);
                PreparedStatement withSubject = database.prepareStatement(FILL_WITH_SUBJECT)) {
            for (Filled filled : batch) {
                PreparedStatement statement = filled.otherSubject() ? withSubject : fill;
                statement.setString(1, filled.keyAlgorithm());
                if (filled.otherSubject()) {
                    statement.setString(2, filled.subject());
                    statement.setBytes(3, SortKey.of(filled.subject()));
                }
                statement.setObject(filled.otherSubject() ? 4 : 2, filled.id());
                statement.addBatch();
            }
            fill.executeBatch();
            withSubject.executeBatch();
        }
    }
}
