package org.certkp.persistence.keypair;

import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.PessimisticLockException;
import java.util.Locale;
import java.util.stream.Stream;
import org.certkp.domain.failure.CertkpException;
import org.hibernate.exception.ConstraintViolationException;

/** Says in the domain's terms why the database refused to write a pair. */
final class WriteFailure {

    /** The unique index on the name in the schema. H2 adds to it what it indexes. */
    private static final String NAME_INDEX = "certificate_key_pair_name";

    private WriteFailure() {}

    /** The domain's exception for a failed flush, or the failure itself when the domain has no word for it. */
    static RuntimeException translated(PersistenceException failure) {
        return Stream.iterate((Throwable) failure, cause -> cause != null, Throwable::getCause)
                .filter(cause -> isNameTaken(cause) || isLostRace(cause))
                .findFirst()
                .map(cause -> isNameTaken(cause) ? CertkpException.nameTaken() : CertkpException.conflict())
                .map(RuntimeException.class::cast)
                .orElse(failure);
    }

    private static boolean isNameTaken(Throwable cause) {
        return cause instanceof ConstraintViolationException violation
                && violation.getConstraintName() != null
                && violation.getConstraintName().toLowerCase(Locale.ROOT).contains(NAME_INDEX);
    }

    /** Another transaction changed the row first, or holds it and does not let go. */
    private static boolean isLostRace(Throwable cause) {
        return cause instanceof OptimisticLockException
                || cause instanceof PessimisticLockException
                || cause instanceof LockTimeoutException;
    }
}
