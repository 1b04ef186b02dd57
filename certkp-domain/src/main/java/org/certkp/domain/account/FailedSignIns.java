package org.certkp.domain.account;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;

/**
 * The failed sign-ins in a row with one name from one address, and how long to wait for the next: nothing after the
 * first four, then 2, 4, 8 and so on up to 300 seconds after the last.
 *
 * @param count 0 when there was none
 * @param last when the last failed; without a meaning when there was none
 */
public record FailedSignIns(int count, Instant last) {

    private static final int WITHOUT_WAIT = 4;
    private static final int LONGEST_WAIT_SECONDS = 300;

    /** The first exponent of 2 whose power is longer than the longest wait. */
    private static final int LAST_DOUBLING = 9;

    public FailedSignIns {
        requireNonNull(last, "last is null");
    }

    /** The same with one more, at {@code now}. */
    FailedSignIns plusOne(Instant now) {
        return new FailedSignIns(count + 1, now);
    }

    /** How long it is from {@code now} to the next attempt; zero when there may be one at once. */
    Duration waitFrom(Instant now) {
        Duration left = Duration.between(now, last.plus(delay()));
        return left.isNegative() ? Duration.ZERO : left;
    }

    private Duration delay() {
        int doublings = Math.min(count - WITHOUT_WAIT, LAST_DOUBLING);
        return doublings < 1 ? Duration.ZERO : Duration.ofSeconds(Math.min(1 << doublings, LONGEST_WAIT_SECONDS));
    }
}
