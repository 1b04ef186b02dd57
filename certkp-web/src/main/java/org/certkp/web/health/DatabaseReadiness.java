package org.certkp.web.health;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Ready when the database answers. */
@Readiness
@ApplicationScoped
public class DatabaseReadiness implements HealthCheck {

    private static final int TIMEOUT_SECONDS = 2;

    @Resource(lookup = "java:app/jdbc/certkp")
    private DataSource database;

    @Resource
    private ManagedExecutorService threads;

    /** Asks in a thread of its own, for a pool without a free connection lets nobody go before its own time. */
    @Override
    public HealthCheckResponse call() {
        Future<Boolean> answer = threads.submit(this::answers);
        try {
            return response(answer.get(TIMEOUT_SECONDS, TimeUnit.SECONDS));
        } catch (ExecutionException | TimeoutException e) {
            return response(false);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return response(false);
        }
    }

    private boolean answers() throws SQLException {
        try (Connection connection = database.getConnection()) {
            return connection.isValid(TIMEOUT_SECONDS);
        }
    }

    private static HealthCheckResponse response(boolean answers) {
        HealthCheckResponseBuilder response =
                HealthCheckResponse.named("database").status(answers);
        boolean busy =
                !answers && ConnectionPool.now().map(ConnectionPool::isFull).orElse(false);
        return (busy ? response.withData("reason", "busy") : response).build();
    }
}
