package org.certkp.persistence.testing;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests of what a port promises: they run on each kind of database, and find it empty. */
@ParameterizedClass
@EnumSource(DatabaseKind.class)
public abstract class OnEachDatabase {

    @Parameter
    DatabaseKind kind;

    @BeforeEach
    void startEmpty() {
        database().clear();
    }

    protected final TestDatabase database() {
        return kind.shared();
    }
}
