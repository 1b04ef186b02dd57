package org.certkp.persistence.schema;

import static java.util.Objects.requireNonNull;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.certkp.domain.configuration.ConfigurationException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings the schema of a database up to this release; a no-op when it is. One set of migrations serves H2 and PostgreSQL. */
final class SchemaMigration {

    private static final String MIGRATIONS = "classpath:org/certkp/persistence/schema";

    private SchemaMigration() {}

    /**
     * Migrates the schema.
     *
     * @throws ConfigurationException when the database cannot be reached or cannot be migrated, with the reason
     */
    static void run(DataSource database) {
        requireNonNull(database, "database is null");
        try {
            Flyway.configure(SchemaMigration.class.getClassLoader())
                    .dataSource(database)
                    .locations(MIGRATIONS)
                    .javaMigrations(new KeyAlgorithmMigration())
                    .failOnMissingLocations(true)
                    .placeholders(placeholders(isPostgres(database)))
                    .load()
                    .migrate();
        } catch (SQLException | FlywayException e) {
            throw new ConfigurationException(DatabaseFailure.describe(e));
        }
    }

    /** What stands in the migrations for the differences: a collation, and the beginning of a line that is PostgreSQL's. */
    private static Map<String, String> placeholders(boolean postgres) {
        return postgres
                ? Map.of("binary", "COLLATE \"C\"", "postgresql", "")
                : Map.of("binary", "", "postgresql", "-- ");
    }

    private static boolean isPostgres(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
        }
    }
}
