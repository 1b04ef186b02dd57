package org.certkp.persistence.schema;

import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Stream;
import org.h2.api.ErrorCode;

/** Why the database cannot be used, in one sentence for the operator. */
final class DatabaseFailure {

    /** A message of a driver may quote the URL, and a URL may hold a password. */
    private static final String PASSWORD_SETTING = "(?i)(password=)[^;&\\s\"]*";

    private DatabaseFailure() {}

    /** Names the property and the innermost reason, which is the database's own word. */
    static String describe(Throwable failure) {
        Throwable reason = Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .reduce((outer, inner) -> inner)
                .orElse(failure);
        if (reason instanceof SQLException refusal && refusal.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1) {
            return sentence("another process has its file open");
        }
        String text = Objects.toString(reason.getMessage(), reason.getClass().getSimpleName());
        String line = text.strip().replaceAll("\\s*\\R\\s*", " ").replaceAll(PASSWORD_SETTING, "$1***");
        return sentence(line.replaceAll("[.\\s]+$", ""));
    }

    private static String sentence(String reason) {
        return "CERTKP_DB_URL (certkp.db.url) names a database that cannot be used: " + reason + ".";
    }
}
