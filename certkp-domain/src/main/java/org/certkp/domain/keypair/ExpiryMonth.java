package org.certkp.domain.keypair;

import static java.util.Objects.requireNonNull;

import java.time.YearMonth;

/**
 * How much expires in a month.
 *
 * @param month in UTC
 * @param pairs whose leaf's notAfter lies in it
 */
public record ExpiryMonth(YearMonth month, long pairs) {

    public ExpiryMonth {
        requireNonNull(month, "month is null");
    }
}
