package org.certkp.domain.account;

import static java.util.Objects.requireNonNull;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.certkp.domain.network.AddressBlock;

/**
 * Slows down those who try passwords. The count is of a name and an address together, so that nobody elsewhere can lock
 * an account's owner out; each address has a budget besides, whatever the names. IPv6 addresses of one site count as one.
 * The counts are in the database, so that other nodes and the next start know them.
 *
 * <p>Each method is a transaction of its own: what it counts stays counted however the caller ends, and no connection is
 * held while a password is hashed.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SignInThrottle {

    /** How long a failure is remembered. */
    private static final Duration MEMORY = Duration.ofDays(1);

    /** Under which an address's budget is kept; no account has this name. */
    private static final String ANY_NAME = "";

    private FailedSignInRepository failures;
    private Clock clock;

    /**
     * Whether the password may be looked at.
     *
     * @param admitted false when it is too soon
     * @param retryAfter when not admitted, or when the password turns out wrong: how long to wait for the next attempt
     */
    public record Attempt(boolean admitted, Duration retryAfter) {}

    /** For the container's proxy: without a public one Payara calls the other with nulls. */
    public SignInThrottle() {}

    @Inject
    public SignInThrottle(FailedSignInRepository failures, Clock clock) {
        this.failures = requireNonNull(failures, "failures is null");
        this.clock = requireNonNull(clock, "clock is null");
    }

    /**
     * Counts the attempt as failed before its password is looked at; {@link #succeeded} takes that back. Counting
     * afterwards would let any number of attempts at the same time pass. An attempt that comes too soon is not counted.
     */
    public Attempt begin(String name, String remoteAddress) {
        Instant now = clock.instant();
        String site = AddressBlock.siteOf(remoteAddress);
        failures.removeBefore(now.minus(MEMORY));
        FailedSignIns before = failures.lock(name, site);
        FailedSignIns spent = AddressBudget.at(now, failures.lock(ANY_NAME, site));
        Duration wait = longer(before.waitFrom(now), AddressBudget.waitFrom(now, spent));
        if (!wait.isZero()) {
            return new Attempt(false, wait);
        }
        FailedSignIns after = before.plusOne(now);
        failures.put(name, site, after);
        FailedSignIns spentAfter = AddressBudget.plusOne(spent);
        failures.put(ANY_NAME, site, spentAfter);
        return new Attempt(true, longer(after.waitFrom(now), AddressBudget.waitFrom(now, spentAfter)));
    }

    /**
     * The password was right: the failures before it with this name no longer count, and the address has back what the
     * attempt has cost it, no more: who has an account could try others' passwords without end otherwise.
     */
    public void succeeded(String name, String remoteAddress) {
        String site = AddressBlock.siteOf(remoteAddress);
        FailedSignIns spent = failures.lock(ANY_NAME, site);
        failures.remove(name, site);
        failures.put(ANY_NAME, site, AddressBudget.minusOne(spent));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
