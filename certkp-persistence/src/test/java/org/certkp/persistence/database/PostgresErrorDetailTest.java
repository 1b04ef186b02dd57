package org.certkp.persistence.database;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import org.certkp.persistence.testing.TestDatabase;
import org.junit.jupiter.api.Test;

class PostgresErrorDetailTest {

    @Test
    void failure_doesNotQuoteTheRowThatWasRefused() throws SQLException {
        try (TestDatabase database = TestDatabase.postgres();
                var connection = database.dataSource().getConnection();
                var statement = connection.createStatement()) {
            SQLException failure = assertThrows(
                    SQLException.class,
                    () -> statement.execute("INSERT INTO access_token VALUES ('in-the-row', NULL)"));
            assertTrue(failure.getMessage().contains("null value"), failure.getMessage());
            assertFalse(failure.getMessage().contains("in-the-row"), failure.getMessage());
        }
    }
}
