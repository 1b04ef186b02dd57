package org.certkp.persistence.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.UUID;
import org.certkp.persistence.testing.DatabaseKind;
import org.certkp.persistence.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What the start of the persistence unit does with a database, on any database. */
@ParameterizedClass
@EnumSource(DatabaseKind.class)
class SchemaTest {

    @Parameter
    private DatabaseKind kind;

    @Test
    void start_migratesAnEmptyDatabase() throws Exception {
        try (TestDatabase database = kind.open()) {
            assertEquals(List.of("1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"), applied(database));
        }
    }

    @Test
    void start_changesNothingTheSecondTime() throws Exception {
        try (TestDatabase database = kind.open()) {
            database.execute("INSERT INTO access_token VALUES ('kept', 'hash')");
            database.restart();
            assertEquals(List.of("1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"), applied(database));
            assertEquals(List.of("kept"), database.rows("SELECT name FROM access_token"));
        }
    }

    @Test
    void start_refusesASchemaThatDoesNotFitTheRows() throws Exception {
        try (TestDatabase database = kind.open()) {
            database.execute("ALTER TABLE access_token DROP COLUMN hash");
            assertThrows(RuntimeException.class, database::restart);
        }
    }

    /** More than two batches, and one that nobody can read. */
    @Test
    void start_namesTheKeysOfPairsThatWereStoredBefore() throws Exception {
        try (TestDatabase database = kind.open()) {
            database.execute("ALTER TABLE certificate_key_pair DROP COLUMN key_algorithm");
            undoLaterMigrations(database);
            database.execute("DELETE FROM \"flyway_schema_history\" WHERE CAST(\"version\" AS INTEGER) >= 10");
            for (int i = 0; i < 450; i++) {
                insert(database, i, Earlier.CERTIFICATE);
            }
            insert(database, 450, "damaged");
            database.restart();
            assertEquals(
                    List.of("450|Ed25519|OU=Self-signed,O=certkp,CN=stored", "1|ed25519|old"),
                    database.rows("SELECT count(*), key_algorithm, cert_subject FROM certificate_key_pair"
                            + " GROUP BY key_algorithm, cert_subject ORDER BY 1 DESC"));
            database.restart();
        }
    }

    private static void undoLaterMigrations(TestDatabase database) {
        database.execute("ALTER TABLE audit_entry DROP COLUMN subject_type");
        database.execute("ALTER TABLE audit_entry RENAME COLUMN subject_id TO pair_id");
        database.execute("ALTER TABLE audit_entry RENAME COLUMN subject_name TO pair_name");
        database.execute("ALTER INDEX audit_entry_by_subject RENAME TO audit_entry_by_pair");
    }

    private static void insert(TestDatabase database, int number, String certificate) {
        database.execute("INSERT INTO certificate_key_pair (id, name, name_search, name_sort, certificate_data,"
                + " fingerprint_sha256, fingerprint_sha1, cert_expiry, cert_subject, cert_subject_sort, key_type, version)"
                + " SELECT CAST('%s' AS UUID), 'n%d', 'n', name, '%s', 'a', 'b', CURRENT_TIMESTAMP, 'old', name, 'ed25519', 0"
                        .formatted(new UUID((long) number << 55, number), number, certificate)
                + " FROM (SELECT CAST('n' AS BYTEA) AS name) AS bytes");
    }

    private static List<String> applied(TestDatabase database) {
        return database.rows(
                "SELECT \"version\" FROM \"flyway_schema_history\" WHERE \"version\" IS NOT NULL AND \"success\""
                        + " ORDER BY \"installed_rank\"");
    }
}
