package org.certkp.persistence.database;

import static java.util.Objects.requireNonNull;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Properties;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.certkp.domain.configuration.CertkpConfiguration.Database;
import org.certkp.domain.configuration.ConfigurationProducer;

/**
 * Opens connections to the database that the configuration names, by the driver that its URL asks for. It does not
 * pool; the container does. The drivers are called directly, because those that DriverManager finds depend on who
 * asks.
 */
public final class CertkpDataSource implements DataSource {

    private final Database database;
    private final Driver driver;

    /**
     * For the container.
     *
     * @throws org.certkp.domain.configuration.ConfigurationException when a setting is wrong
     */
    public CertkpDataSource() {
        this(ConfigurationProducer.read().database());
    }

    /** Opens connections to one database. */
    public CertkpDataSource(Database database) {
        this.database = requireNonNull(database, "database is null");
        this.driver = database.url().startsWith("jdbc:h2:") ? new org.h2.Driver() : new org.postgresql.Driver();
    }

    @Override
    public Connection getConnection() throws SQLException {
        return getConnection(database.user(), database.password());
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        Properties properties = new Properties();
        if (!user.isEmpty()) {
            properties.setProperty("user", user);
        }
        if (!password.isEmpty()) {
            properties.setProperty("password", password);
        }
        if (driver instanceof org.h2.Driver) {
            EmbeddedDatabase.prepare(database.url(), properties);
        } else {
            properties.setProperty("ApplicationName", "certkp");
            // The server's details quote the row that it refuses, private key and all; they would reach the log.
            properties.setProperty("logServerErrorDetail", "false");
        }
        return driver.connect(database.url(), properties);
    }

    @Override
    public PrintWriter getLogWriter() {
        return null;
    }

    /** The drivers log by themselves. */
    @Override
    public void setLogWriter(PrintWriter out) {}

    /** The drivers' own limits hold; the URL can set them. */
    @Override
    public void setLoginTimeout(int seconds) {}

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        return driver.getParentLogger();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        if (!isWrapperFor(type)) {
            throw new SQLException("CertkpDataSource does not wrap " + type.getName() + ".");
        }
        return type.cast(this);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return type.isInstance(this);
    }

    @Override
    public String toString() {
        return "CertkpDataSource[" + database + "]";
    }
}
