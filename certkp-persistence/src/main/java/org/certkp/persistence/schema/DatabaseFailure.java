package org.certkp.persistence.schema;

import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.certkp.domain.configuration.ConfigurationException;
import org.h2.api.ErrorCode;

/** Why the database cannot be used, in one sentence for the operator. */
final class DatabaseFailure {

    /** A message of a driver may quote the URL, and a URL may hold a password. */
    private static final String PASSWORD_SETTING = "(?i)(password=)[^;&\\s\"]*";

    private DatabaseFailure() {}

    /**
     * Names the property and the innermost reason, which is the database's own word; or, when a wrong setting kept the
     * pool from asking the database, says what is said of the setting.
     */
    static String describe(Throwable failure) {
        return innermost(ConfigurationException.class, failure)
                .map(Throwable::getMessage)
                .orElseGet(() -> refusal(failure));
    }

    private static <T extends Throwable> Optional<T> innermost(Class<T> type, Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .filter(type::isInstance)
                .map(type::cast)
                .reduce((outer, inner) -> inner);
    }

    private static String refusal(Throwable failure) {
        Throwable reason = innermost(SQLException.class, failure)
                .map(Throwable.class::cast)
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
