package org.certkp.domain.audit;

import java.time.Instant;
import java.util.UUID;

/**
 * One entry of the audit trail.
 *
 * @param at when, whole seconds
 * @param actor the caller's name
 * @param remoteAddress where the call came from
 * @param action what was done
 * @param pairId to which pair
 * @param pairName its name after the action
 * @param outcome how it ended
 */
public record AuditEntry(
        Instant at, String actor, String remoteAddress, Action action, UUID pairId, String pairName, Outcome outcome) {}
