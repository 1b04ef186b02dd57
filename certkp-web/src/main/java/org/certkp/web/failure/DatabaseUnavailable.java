package org.certkp.web.failure;

import java.sql.SQLException;

/** Tells a failure that goes by itself, as soon as the database can be reached again, from others. */
public final class DatabaseUnavailable {

    private DatabaseUnavailable() {}

    /**
     * Whether the database could not be reached: SQLSTATE classes 08 (connection exception) and 57P of PostgreSQL (the
     * server shuts down); the server's pool names none when it cannot open a connection.
     */
    public static boolean isCauseOf(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException e) {
                String state = e.getSQLState();
                return state == null || state.startsWith("08") || state.startsWith("57P");
            }
        }
        return false;
    }
}
