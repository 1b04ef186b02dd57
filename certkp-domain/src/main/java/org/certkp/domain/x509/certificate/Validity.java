package org.certkp.domain.x509.certificate;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import org.certkp.domain.failure.CertkpException;
import org.certkp.domain.failure.Code;

/**
 * From when to when a certificate is valid.
 *
 * @param notBefore whole seconds
 * @param notAfter whole seconds
 */
public record Validity(Instant notBefore, Instant notAfter) {

    /** RFC 5280 section 4.1.2.5: the last moment that a certificate can name. */
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    /**
     * One day back, for clocks that are behind, until so many days from now.
     *
     * @throws CertkpException of kind INVALID when there are less than 1 or more than lead to the year 9999
     */
    public static Validity ofDays(Instant now, BigInteger days) {
        long most = Duration.between(now, LAST).toDays();
        if (days.signum() < 1) {
            throw CertkpException.invalid(Code.TOO_SMALL, 1);
        }
        if (days.compareTo(BigInteger.valueOf(most)) > 0) {
            throw CertkpException.invalid(Code.TOO_LARGE, most);
        }
        return new Validity(now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(days.longValueExact())));
    }
}
