package org.certkp.persistence.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.certkp.persistence.testing.TestDatabase;
import org.junit.jupiter.api.Test;

/** What the start of the persistence unit does with a database, on any database. */
interface SchemaContract {

    TestDatabase newDatabase();

    @Test
    default void start_migratesAnEmptyDatabase() throws Exception {
        try (TestDatabase database = newDatabase()) {
            assertEquals(List.of("1", "2", "3", "4", "5", "6", "7", "8", "9"), applied(database));
        }
    }

    @Test
    default void start_changesNothingTheSecondTime() throws Exception {
        try (TestDatabase database = newDatabase()) {
            database.execute("INSERT INTO access_token VALUES ('kept', 'hash')");
            database.restart();
            assertEquals(List.of("1", "2", "3", "4", "5", "6", "7", "8", "9"), applied(database));
            assertEquals(List.of("kept"), database.rows("SELECT name FROM access_token"));
        }
    }

    @Test
    default void start_refusesASchemaThatDoesNotFitTheRows() throws Exception {
        try (TestDatabase database = newDatabase()) {
            database.execute("ALTER TABLE access_token DROP COLUMN hash");
            assertThrows(RuntimeException.class, database::restart);
        }
    }

    private static List<String> applied(TestDatabase database) {
        return database.rows("SELECT \"version\" FROM \"flyway_schema_history\" WHERE \"type\" = 'SQL' AND \"success\""
                + " ORDER BY \"installed_rank\"");
    }
}
