package org.certkp.domain.audit;

import java.time.Instant;

/**
 * One entry of the audit trail.
 *
 * @param at when, whole seconds
 * @param actor the caller's name
 * @param remoteAddress where the call came from; empty when there was none
 * @param action what was done
 * @param subject to what
 * @param outcome how it ended
 */
public record AuditEntry(
        Instant at, String actor, String remoteAddress, Action action, Subject subject, Outcome outcome) {}
