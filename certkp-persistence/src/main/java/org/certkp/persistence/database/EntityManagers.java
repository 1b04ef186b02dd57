package org.certkp.persistence.database;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * Hands the entity manager to beans that are no enterprise beans. Payara's looks for its persistence unit when it is
 * first used, in the module of whichever enterprise bean runs then; in an EAR a service's module has none. So it is first
 * used here.
 */
@Singleton
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class EntityManagers {

    @PersistenceContext(unitName = "certkp")
    private EntityManager entities;

    /** For the container. */
    public EntityManagers() {}

    @PostConstruct
    void findUnit() {
        entities.getEntityManagerFactory();
    }

    /** Safe for many threads: the container's own, which finds the context of each call. */
    @Produces
    public EntityManager entities() {
        return entities;
    }
}
