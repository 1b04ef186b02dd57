package org.certkp.benchmark.database;

import java.io.IOException;

/** A kind of database. */
public interface Database extends AutoCloseable {

    /** Its name in the table. */
    String title();

    /**
     * A new database with so many pairs. They are named as {@link Fill} says, and have private keys but for three of ten.
     *
     * @param pairs at least 10
     */
    Dataset filled(int pairs) throws Exception;

    @Override
    void close() throws IOException;
}
