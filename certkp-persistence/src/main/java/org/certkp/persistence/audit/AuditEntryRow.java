package org.certkp.persistence.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.Query;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.certkp.domain.audit.Action;
import org.certkp.domain.audit.AuditEntry;
import org.certkp.domain.audit.Outcome;
import org.certkp.domain.audit.Subject;
import org.hibernate.annotations.Immutable;
import org.hibernate.query.TypedParameterValue;
import org.hibernate.type.StandardBasicTypes;

/** One entry of the trail; the id counts up in the order of writing. */
@Entity
@Immutable
@Table(name = "audit_entry")
class AuditEntryRow {

    private static final String INSERT = """
            insert into audit_entry (occurred_at, actor, remote_address, action, subject_type, subject_id, subject_name,
                outcome)
            values (:occurredAt, :actor, :remoteAddress, :action, :subjectType, :subjectId, :subjectName, :outcome)
            """;

    @Id
    private Long id;

    @Column(name = "occurred_at")
    private Instant occurredAt;

    private String actor;

    @Column(name = "remote_address")
    private String remoteAddress;

    private String action;

    @Column(name = "subject_type")
    private String subjectType;

    @Column(name = "subject_id")
    private UUID subjectId;

    @Column(name = "subject_name")
    private String subjectName;

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
                .setParameter("subjectType", entry.subject().type().name())
                .setParameter(
                        "subjectId",
                        new TypedParameterValue<>(
                                StandardBasicTypes.UUID, entry.subject().id().orElse(null)))
                .setParameter("subjectName", entry.subject().name())
                .setParameter("outcome", entry.outcome().name());
    }

    AuditEntry toDomain() {
        Subject subject = new Subject(Subject.Type.valueOf(subjectType), Optional.ofNullable(subjectId), subjectName);
        return new AuditEntry(
                occurredAt, actor, remoteAddress, Action.valueOf(action), subject, Outcome.valueOf(outcome));
    }
}
