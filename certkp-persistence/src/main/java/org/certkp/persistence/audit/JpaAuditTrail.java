package org.certkp.persistence.audit;

import static java.util.Objects.requireNonNull;

import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.UUID;
import org.certkp.domain.audit.AuditEntry;
import org.certkp.domain.audit.AuditTrail;

/** Keeps the entries in the table audit_entry. A call outside a transaction fails. */
@Stateless
@Local(AuditTrail.class)
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class JpaAuditTrail implements AuditTrail {

    @PersistenceContext(unitName = "certkp")
    private EntityManager entities;

    /** For the container. */
    public JpaAuditTrail() {}

    JpaAuditTrail(EntityManager entities) {
        this.entities = requireNonNull(entities, "entities is null");
    }

    @Override
    public void append(AuditEntry entry) {
        AuditEntryRow.inserting(entities, requireNonNull(entry, "entry is null"))
                .executeUpdate();
    }

    @Override
    public List<AuditEntry> latest(int limit) {
        return first(limit, entities.createQuery("from AuditEntryRow order by id desc", AuditEntryRow.class));
    }

    @Override
    public List<AuditEntry> ofPair(UUID id, int limit) {
        return first(
                limit,
                entities.createQuery("from AuditEntryRow where subjectId = :id order by id desc", AuditEntryRow.class)
                        .setParameter("id", requireNonNull(id, "id is null")));
    }

    private static List<AuditEntry> first(int limit, TypedQuery<AuditEntryRow> query) {
        return query.setMaxResults(limit)
                .getResultStream()
                .map(AuditEntryRow::toDomain)
                .toList();
    }
}
