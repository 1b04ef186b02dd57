package org.certkp.persistence.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.Query;
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

    private static final String INSERT = """
            insert into audit_entry (occurred_at, actor, remote_address, action, pair_id, pair_name, outcome)
            values (:occurredAt, :actor, :remoteAddress, :action, :pairId, :pairName, :outcome)
            """;

    @Id
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

    /** In SQL, because JPA would ask for the id that the entry got. */
    static Query inserting(EntityManager entities, AuditEntry entry) {
        return entities.createNativeQuery(INSERT)
                .setParameter("occurredAt", entry.at())
                .setParameter("actor", entry.actor())
                .setParameter("remoteAddress", entry.remoteAddress())
                .setParameter("action", entry.action().name())
                .setParameter("pairId", entry.pairId())
                .setParameter("pairName", entry.pairName())
                .setParameter("outcome", entry.outcome().name());
    }

    AuditEntry toDomain() {
        return new AuditEntry(
                occurredAt, actor, remoteAddress, Action.valueOf(action), pairId, pairName, Outcome.valueOf(outcome));
    }
}
