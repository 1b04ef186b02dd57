package org.certkp.web.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.function.ToIntFunction;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;

/** The connections to the database as metrics; 0 where the server does not tell. */
@ApplicationScoped
public class ConnectionPoolMetrics {

    @Inject
    private MetricRegistry registry;

    void register(@Observes @Initialized(ApplicationScoped.class) Object start) {
        gauge("certkp.db.pool.open", "Connections to the database", ConnectionPool::open);
        gauge("certkp.db.pool.used", "Connections to the database that calls have taken", ConnectionPool::used);
        gauge("certkp.db.pool.max", "How many connections to the database there may be", ConnectionPool::max);
        gauge("certkp.db.pool.waiting", "Calls that wait for a connection to the database", ConnectionPool::waiting);
    }

    private void gauge(String name, String description, ToIntFunction<ConnectionPool> value) {
        Metadata metadata =
                Metadata.builder().withName(name).withDescription(description).build();
        registry.gauge(
                metadata, () -> ConnectionPool.now().map(value::applyAsInt).orElse(0));
    }
}
