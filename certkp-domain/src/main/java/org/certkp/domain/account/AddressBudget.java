package org.certkp.domain.account;

import java.time.Duration;
import java.time.Instant;

/**
 * How many attempts to sign in may fail from one address, whatever the names: {@value #MOST} at once, and one more every
 * ten seconds. It bounds what hashing the passwords costs that somebody sends with ever other names.
 */
final class AddressBudget {

    static final int MOST = 30;

    static final Duration EARNED_IN = Duration.ofSeconds(10);

    private AddressBudget() {}

    /** What is spent at {@code now} of what was spent before; since then parts were earned back. */
    static FailedSignIns at(Instant now, FailedSignIns spent) {
        long earned = Math.max(0, Duration.between(spent.last(), now).dividedBy(EARNED_IN));
        return earned >= spent.count()
                ? new FailedSignIns(0, now)
                : new FailedSignIns(spent.count() - (int) earned, spent.last().plus(EARNED_IN.multipliedBy(earned)));
    }

    /** How long it is from {@code now} to the next attempt, of what is spent then; zero when there may be one at once. */
    static Duration waitFrom(Instant now, FailedSignIns spent) {
        return spent.count() < MOST
                ? Duration.ZERO
                : Duration.between(now, spent.last().plus(EARNED_IN));
    }

    /** With one attempt more. */
    static FailedSignIns plusOne(FailedSignIns spent) {
        return new FailedSignIns(spent.count() + 1, spent.last());
    }

    /** With one attempt taken back. */
    static FailedSignIns minusOne(FailedSignIns spent) {
        return new FailedSignIns(Math.max(0, spent.count() - 1), spent.last());
    }
}
