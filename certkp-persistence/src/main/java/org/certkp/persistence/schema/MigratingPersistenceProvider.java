package org.certkp.persistence.schema;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.spi.PersistenceUnitInfo;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Map;
import org.hibernate.jpa.HibernatePersistenceProvider;

/**
 * Hibernate, after the schema was migrated. Named in persistence.xml, so that nothing can reach the database through
 * JPA before its schema fits.
 */
public final class MigratingPersistenceProvider extends HibernatePersistenceProvider {

    @Override
    @SuppressWarnings("rawtypes") // as Hibernate declares it
    public EntityManagerFactory createContainerEntityManagerFactory(PersistenceUnitInfo info, Map properties) {
        SchemaMigration.run(info.getJtaDataSource());
        return super.createContainerEntityManagerFactory(withoutTransformer(info), properties);
    }

    /**
     * The same unit, but nothing transforms classes: Payara would run Hibernate's transformer over Hibernate's own
     * classes, which fails with a ClassCircularityError, and these rows need no transforming.
     */
    private static PersistenceUnitInfo withoutTransformer(PersistenceUnitInfo info) {
        return (PersistenceUnitInfo) Proxy.newProxyInstance(
                MigratingPersistenceProvider.class.getClassLoader(),
                new Class<?>[] {PersistenceUnitInfo.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("addTransformer")) {
                        return null;
                    }
                    try {
                        return method.invoke(info, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
