package org.certkp.domain.audit;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.function.Supplier;
import org.certkp.domain.caller.Caller;

/** Is told of every action: writes it to the audit trail, inside the transaction that does it, and to the log. */
@Dependent
public class AuditRecorder {

    private static final System.Logger LOG = System.getLogger(AuditRecorder.class.getName());

    private final AuditTrail trail;
    private final Clock clock;

    @Inject
    public AuditRecorder(AuditTrail trail, Clock clock) {
        this.trail = requireNonNull(trail, "trail is null");
        this.clock = requireNonNull(clock, "clock is null");
    }

    /** Records what a caller has done. */
    public void record(Caller caller, Action action, Subject subject, Outcome outcome) {
        record(caller.name(), caller.remoteAddress(), action, subject, outcome);
    }

    /**
     * Records what was done without a call.
     *
     * @param actor what has done it
     */
    public void record(String actor, Action action, Subject subject, Outcome outcome) {
        record(actor, "", action, subject, outcome);
    }

    private void record(String actor, String remoteAddress, Action action, Subject subject, Outcome outcome) {
        trail.append(new AuditEntry(clock.instant(), actor, remoteAddress, action, subject, outcome));
        Supplier<String> message = () -> action + " " + subject.reference() + " by " + actor + ": " + outcome;
        LOG.log(System.Logger.Level.INFO, message);
    }
}
