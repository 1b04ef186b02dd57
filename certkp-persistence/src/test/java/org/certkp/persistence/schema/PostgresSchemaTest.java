package org.certkp.persistence.schema;

import org.certkp.persistence.testing.TestDatabase;

class PostgresSchemaTest implements SchemaContract {

    @Override
    public TestDatabase newDatabase() {
        return TestDatabase.postgres();
    }
}
