package org.certkp.persistence.testing;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import org.certkp.domain.configuration.CertkpConfiguration.Database;
import org.certkp.persistence.database.CertkpDataSource;
import org.certkp.persistence.schema.MigratingPersistenceProvider;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/** A new database with certkp's schema and persistence unit. */
public final class TestDatabase implements AutoCloseable {

    private final CertkpDataSource dataSource;
    private final Connection keeper;
    private final EntityManagerFactory factory;
    private final List<String> statements = new CopyOnWriteArrayList<>();

    private TestDatabase(Database database) {
        try {
            dataSource = new CertkpDataSource(database);
            // H2 closes its file with the last connection, and opening it takes long.
            keeper = dataSource.getConnection();
        } catch (SQLException e) {
            throw new IllegalStateException("The test database cannot be opened.", e);
        }
        factory = start();
    }

    private EntityManagerFactory start() {
        StatementInspector inspector = sql -> {
            statements.add(sql);
            return sql;
        };
        return new MigratingPersistenceProvider()
                .createContainerEntityManagerFactory(
                        ResourceLocalUnit.certkp(dataSource),
                        Map.of("hibernate.session_factory.statement_inspector", inspector));
    }

    /** Starts the persistence unit once more on the same database. */
    public void restart() {
        start().close();
    }

    /** H2 in a file in a new folder of the build. */
    public static TestDatabase h2() {
        try {
            Path folder = Files.createTempDirectory(
                    Files.createDirectories(Path.of("target", "h2").toAbsolutePath()), "certkp");
            return new TestDatabase(new Database("jdbc:h2:file:" + folder.resolve("certkp"), "sa", ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A new database of the PostgreSQL server that all tests share. */
    public static TestDatabase postgres() {
        return new TestDatabase(SharedPostgres.newDatabase());
    }

    /** Runs the work in one transaction: committed when it returns, rolled back when it throws. */
    public <T> T inTransaction(Function<EntityManager, T> work) {
        try (EntityManager entities = factory.createEntityManager()) {
            EntityTransaction transaction = entities.getTransaction();
            transaction.begin();
            try {
                T result = work.apply(entities);
                transaction.commit();
                return result;
            } finally {
                if (transaction.isActive()) {
                    transaction.rollback();
                }
            }
        }
    }

    /** As {@link #inTransaction}, for work without a result. */
    public void transact(Consumer<EntityManager> work) {
        inTransaction(entities -> {
            work.accept(entities);
            return null;
        });
    }

    /** The rows that a query of plain SQL finds, as their columns' text with a bar in between. */
    public List<String> rows(String sql) {
        try (var statement = keeper.createStatement();
                var rows = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                StringBuilder row = new StringBuilder();
                for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                    row.append(column > 1 ? "|" : "").append(rows.getString(column));
                }
                found.add(row.toString());
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Executes plain SQL, committed at once. */
    public void execute(String sql) {
        try (var statement = keeper.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Empties all tables. */
    public void clear() {
        List.of("certificate_key_pair", "access_token", "audit_entry", "account", "failed_sign_in")
                .forEach(table -> execute("DELETE FROM " + table));
        execute("UPDATE pair_count SET pairs = 0");
    }

    /** The statements that Hibernate sends while the work runs in a transaction. */
    public List<String> statementsOf(Consumer<EntityManager> work) {
        statements.clear();
        transact(work);
        return List.copyOf(statements);
    }

    /** Opens connections to this database. */
    public CertkpDataSource dataSource() {
        return dataSource;
    }

    @Override
    public void close() throws SQLException {
        factory.close();
        keeper.close();
    }
}
