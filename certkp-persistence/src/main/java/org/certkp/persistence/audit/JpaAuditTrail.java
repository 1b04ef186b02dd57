package org.certkp.persistence.audit;

import static java.util.Objects.requireNonNull;

import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.certkp.domain.audit.AuditEntry;
import org.certkp.domain.audit.AuditTrail;

/** Adds entries to the table audit_entry. A call outside a transaction fails. */
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
        entities.persist(AuditEntryRow.of(requireNonNull(entry, "entry is null")));
        entities.flush();
    }
}
