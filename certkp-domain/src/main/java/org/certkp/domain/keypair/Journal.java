package org.certkp.domain.keypair;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;
import org.certkp.domain.access.Caller;
import org.certkp.domain.audit.Action;
import org.certkp.domain.audit.AuditEntry;
import org.certkp.domain.audit.AuditTrail;
import org.certkp.domain.audit.Outcome;
import org.certkp.domain.audit.Subject;

/** Says what was done with a pair: in the audit trail, inside the transaction that does it, and in the log. */
final class Journal {

    private static final System.Logger LOG = System.getLogger(Journal.class.getName());

    private final AuditTrail trail;
    private final Clock clock;

    Journal(AuditTrail trail, Clock clock) {
        this.trail = requireNonNull(trail, "trail is null");
        this.clock = requireNonNull(clock, "clock is null");
    }

    void record(Caller caller, Action action, UUID id, String name, Outcome outcome) {
        trail.append(new AuditEntry(
                clock.instant(), caller.name(), caller.remoteAddress(), action, Subject.pair(id, name), outcome));
        Supplier<String> message = () -> action + " " + id + " by " + caller.name() + ": " + outcome;
        LOG.log(System.Logger.Level.INFO, message);
    }

    /** Who asks for a private key leaves an entry whether there is one or not. */
    void recordKey(Caller caller, UUID id, String name, boolean present) {
        record(caller, Action.VIEW_PRIVATE_KEY, id, name, present ? Outcome.SUCCESS : Outcome.ABSENT);
    }
}
