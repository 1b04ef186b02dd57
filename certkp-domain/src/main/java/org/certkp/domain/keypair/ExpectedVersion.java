package org.certkp.domain.keypair;

import java.util.Optional;
import java.util.function.LongPredicate;
import org.certkp.domain.failure.CertkpException;

/**
 * From which version of a pair a change may be made, so that nobody overwrites what they have not seen. HTTP calls it
 * If-Match (RFC 9110 section 13.1.1).
 *
 * @param condition on the stored version; empty for whichever is stored
 */
public record ExpectedVersion(Optional<LongPredicate> condition) {

    public static final ExpectedVersion ANY = new ExpectedVersion(Optional.empty());

    public static ExpectedVersion of(long version) {
        return new ExpectedVersion(Optional.of(stored -> stored == version));
    }

    /**
     * Checks a stored version.
     *
     * @throws CertkpException of kind STALE when it is not expected
     */
    public void require(long stored) {
        if (condition.isPresent() && !condition.get().test(stored)) {
            throw CertkpException.stale();
        }
    }
}
