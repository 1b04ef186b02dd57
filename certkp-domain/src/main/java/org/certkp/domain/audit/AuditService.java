package org.certkp.domain.audit;

import static java.util.Objects.requireNonNull;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.certkp.domain.caller.Caller;
import org.certkp.domain.caller.Permission;
import org.certkp.domain.failure.CertkpException;

/** Shows the audit trail. Reading it leaves no entry. */
@Stateless
public class AuditService {

    private AuditTrail trail;

    /** For the container's proxy: without a public one Payara calls the other with nulls. */
    public AuditService() {}

    @Inject
    public AuditService(AuditTrail trail) {
        this.trail = requireNonNull(trail, "trail is null");
    }

    /**
     * What was written last, newest first.
     *
     * @param limit how many entries at most, not negative
     * @throws CertkpException of kind FORBIDDEN
     */
    public List<AuditEntry> latest(Caller caller, int limit) {
        caller.require(Permission.VIEW);
        return trail.latest(limit);
    }

    /**
     * What was written last of one pair, which may be gone by now, newest first; empty for an id that never was one.
     *
     * @param limit how many entries at most, not negative
     * @throws CertkpException of kind FORBIDDEN
     */
    public List<AuditEntry> ofPair(Caller caller, UUID id, int limit) {
        caller.require(Permission.VIEW);
        return trail.ofPair(id, limit);
    }
}
