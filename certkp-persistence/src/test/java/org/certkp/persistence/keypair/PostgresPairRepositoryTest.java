package org.certkp.persistence.keypair;

import java.sql.SQLException;
import org.certkp.persistence.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class PostgresPairRepositoryTest
        implements PairStoringContract,
                PairLimitsContract,
                PairListingContract,
                KnownListsContract,
                PairOrderContract,
                PairCountingContract,
                PairStatementsContract {

    private static TestDatabase database;

    @BeforeAll
    static void open() {
        database = TestDatabase.postgres();
    }

    @AfterAll
    static void close() throws SQLException {
        database.close();
    }

    @Override
    public TestDatabase database() {
        return database;
    }
}
