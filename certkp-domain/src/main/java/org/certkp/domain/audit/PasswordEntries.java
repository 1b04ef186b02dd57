package org.certkp.domain.audit;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import org.certkp.domain.access.PasswordChanges;

/** Writes changes of passwords to the trail. */
@Dependent
class PasswordEntries implements PasswordChanges {

    private final AuditTrail trail;
    private final Clock clock;

    @Inject
    PasswordEntries(AuditTrail trail, Clock clock) {
        this.trail = requireNonNull(trail, "trail is null");
        this.clock = requireNonNull(clock, "clock is null");
    }

    @Override
    public void record(String account, String actor, String remoteAddress) {
        Subject subject = Subject.account(account);
        trail.append(new AuditEntry(
                clock.instant(), actor, remoteAddress, Action.CHANGE_PASSWORD, subject, Outcome.SUCCESS));
    }
}
