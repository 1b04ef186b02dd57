package org.certkp.persistence.testing;

import jakarta.persistence.SharedCacheMode;
import jakarta.persistence.ValidationMode;
import jakarta.persistence.spi.ClassTransformer;
import jakarta.persistence.spi.PersistenceUnitInfo;
import jakarta.persistence.spi.PersistenceUnitTransactionType;
import java.net.URL;
import java.util.List;
import java.util.Properties;
import javax.sql.DataSource;
import org.hibernate.jpa.boot.internal.PersistenceXmlParser;
import org.hibernate.jpa.boot.spi.PersistenceUnitDescriptor;

/** The unit of the real persistence.xml as a container would hand it over, but with transactions of its own. */
record ResourceLocalUnit(PersistenceUnitDescriptor unit, DataSource database) implements PersistenceUnitInfo {

    static ResourceLocalUnit certkp(DataSource database) {
        URL file = ResourceLocalUnit.class.getResource("/META-INF/persistence.xml");
        return new ResourceLocalUnit(PersistenceXmlParser.locateNamedPersistenceUnit(file, "certkp"), database);
    }

    @Override
    public String getPersistenceUnitName() {
        return unit.getName();
    }

    @Override
    public String getPersistenceProviderClassName() {
        return unit.getProviderClassName();
    }

    @Override
    public PersistenceUnitTransactionType getTransactionType() {
        return PersistenceUnitTransactionType.RESOURCE_LOCAL;
    }

    @Override
    public DataSource getJtaDataSource() {
        return database;
    }

    @Override
    public DataSource getNonJtaDataSource() {
        return database;
    }

    @Override
    public List<String> getMappingFileNames() {
        return unit.getMappingFileNames();
    }

    @Override
    public List<URL> getJarFileUrls() {
        return unit.getJarFileUrls();
    }

    @Override
    public URL getPersistenceUnitRootUrl() {
        return unit.getPersistenceUnitRootUrl();
    }

    @Override
    public List<String> getManagedClassNames() {
        return unit.getManagedClassNames();
    }

    @Override
    public boolean excludeUnlistedClasses() {
        return unit.isExcludeUnlistedClasses();
    }

    @Override
    public SharedCacheMode getSharedCacheMode() {
        return unit.getSharedCacheMode();
    }

    @Override
    public ValidationMode getValidationMode() {
        return unit.getValidationMode();
    }

    @Override
    public Properties getProperties() {
        return unit.getProperties();
    }

    @Override
    public String getPersistenceXMLSchemaVersion() {
        return "3.0";
    }

    @Override
    public ClassLoader getClassLoader() {
        return getClass().getClassLoader();
    }

    @Override
    public void addTransformer(ClassTransformer transformer) {
        throw new IllegalStateException("The provider must not ask for a transformer.");
    }

    @Override
    public ClassLoader getNewTempClassLoader() {
        return getClassLoader();
    }
}
