package org.certkp.persistence.schema;

import org.certkp.persistence.testing.TestDatabase;

class H2SchemaTest implements SchemaContract {

    @Override
    public TestDatabase newDatabase() {
        return TestDatabase.h2();
    }
}
