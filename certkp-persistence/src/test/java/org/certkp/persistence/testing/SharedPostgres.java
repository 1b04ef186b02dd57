package org.certkp.persistence.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.certkp.domain.configuration.CertkpConfiguration.Database;
import org.certkp.persistence.database.CertkpDataSource;

/** One PostgreSQL server for all tests of a run, on a free port of 127.0.0.1; it stops with the JVM. */
final class SharedPostgres {

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private SharedPostgres() {}

    /** Started at the first use, by the rules of class initialisation once. */
    private static final class Server {
        static final EmbeddedPostgres RUNNING = start();
    }

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder()
                    .setDataDirectory(Files.createTempDirectory("certkp-postgres"))
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("fsync", "off")
                    .start();
        } catch (IOException e) {
            throw new IllegalStateException("PostgreSQL does not start.", e);
        }
    }

    /** An empty database. Its collation is a language's, so that an order by bytes is the schema's own doing. */
    static Database newDatabase() {
        String name = "certkp" + DATABASES.incrementAndGet();
        try (var connection = new CertkpDataSource(named("postgres")).getConnection();
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name
                    + " TEMPLATE template0 ENCODING 'UTF8' LOCALE_PROVIDER icu ICU_LOCALE 'en-US'");
        } catch (SQLException e) {
            throw new IllegalStateException("The test database cannot be made.", e);
        }
        return named(name);
    }

    private static Database named(String name) {
        return new Database(
                "jdbc:postgresql://127.0.0.1:" + Server.RUNNING.getPort() + "/" + name, "postgres", "postgres");
    }
}
