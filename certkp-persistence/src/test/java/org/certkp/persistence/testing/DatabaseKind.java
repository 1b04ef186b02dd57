package org.certkp.persistence.testing;

import java.util.function.Supplier;

/** The kinds of databases that certkp runs on. */
public enum DatabaseKind {
    H2(TestDatabase::h2),
    POSTGRESQL(TestDatabase::postgres);

    private final Supplier<TestDatabase> opening;
    private TestDatabase shared;

    DatabaseKind(Supplier<TestDatabase> opening) {
        this.opening = opening;
    }

    /** A new one, which the caller closes. */
    public TestDatabase open() {
        return opening.get();
    }

    /** The one that tests use which empty it before they begin; it stays open as long as the JVM runs. */
    synchronized TestDatabase shared() {
        if (shared == null) {
            shared = open();
        }
        return shared;
    }
}
