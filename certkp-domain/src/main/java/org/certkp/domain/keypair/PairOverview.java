package org.certkp.domain.keypair;

import java.util.List;

/**
 * All pairs at a glance. A certificate is valid until its notAfter, that moment included (RFC 5280 section 4.1.2.5), and
 * expired from the next second on.
 *
 * @param pairs all of them
 * @param withoutKey those that have no private key
 * @param expired those whose leaf has expired
 * @param expiringSoon those whose leaf has not, but will within 30 days
 * @param months twelve, from the rest of this month on; what has expired is in none
 * @param firstToExpire at most ten that have not expired, soonest first
 */
public record PairOverview(
        long pairs,
        long withoutKey,
        long expired,
        long expiringSoon,
        List<ExpiryMonth> months,
        List<CertificateKeyPairSummary> firstToExpire) {

    public PairOverview {
        months = List.copyOf(months);
        firstToExpire = List.copyOf(firstToExpire);
    }
}
