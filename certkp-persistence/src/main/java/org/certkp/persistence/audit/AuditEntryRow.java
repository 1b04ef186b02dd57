package org.certkp.persistence.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.certkp.domain.audit.Action;
import org.certkp.domain.audit.AuditEntry;
import org.certkp.domain.audit.Outcome;
import org.hibernate.annotations.Immutable;

/** One entry of the trail; the id counts up in the order of writing. */
@Entity
@Immutable
@Table(name = "audit_entry")
class AuditEntryRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "occurred_at")
    private Instant occurredAt;

    private String actor;

    @Column(name = "remote_address")
    private String remoteAddress;

    private String action;

    @Column(name = "pair_id")
    private UUID pairId;

    @Column(name = "pair_name")
    private String pairName;

    private String outcome;

    /** For JPA. */
    protected AuditEntryRow() {}

    static AuditEntryRow of(AuditEntry entry) {
        AuditEntryRow row = new AuditEntryRow();
        row.occurredAt = entry.at();
        row.actor = entry.actor();
        row.remoteAddress = entry.remoteAddress();
        row.action = entry.action().name();
        row.pairId = entry.pairId();
        row.pairName = entry.pairName();
        row.outcome = entry.outcome().name();
        return row;
    }

    AuditEntry toDomain() {
        return new AuditEntry(
                occurredAt, actor, remoteAddress, Action.valueOf(action), pairId, pairName, Outcome.valueOf(outcome));
    }
}
