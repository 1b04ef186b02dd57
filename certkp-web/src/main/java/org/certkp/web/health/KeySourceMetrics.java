package org.certkp.web.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.function.ToDoubleFunction;
import org.certkp.domain.keygeneration.KeySource;
import org.certkp.domain.keygeneration.PoolState;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.MetricUnits;

/** The pool of ready RSA keys as metrics. What counts up is since the start of the server. */
@ApplicationScoped
public class KeySourceMetrics {

    @Inject
    private MetricRegistry registry;

    @Inject
    private KeySource keys;

    void register(@Observes @Initialized(ApplicationScoped.class) Object start) {
        gauge("certkp.rsa.pool.size", "RSA keys that are ready", MetricUnits.NONE, PoolState::ready);
        gauge("certkp.rsa.pool.hits", "Calls that found an RSA key ready", MetricUnits.NONE, PoolState::hits);
        gauge("certkp.rsa.pool.misses", "Calls that waited for an RSA key", MetricUnits.NONE, PoolState::misses);
        gauge("certkp.rsa.waiting", "Calls that wait for an RSA key now", MetricUnits.NONE, PoolState::waiting);
        gauge("certkp.rsa.made", "RSA keys that were made", MetricUnits.NONE, PoolState::made);
        gauge(
                "certkp.rsa.making",
                "Time that was spent on making RSA keys, summed over the keys",
                MetricUnits.MILLISECONDS,
                PoolState::makingMillis);
    }

    private void gauge(String name, String description, String unit, ToDoubleFunction<PoolState> value) {
        Metadata metadata = Metadata.builder()
                .withName(name)
                .withDescription(description)
                .withUnit(unit)
                .build();
        registry.gauge(metadata, keys, source -> value.applyAsDouble(source.state()));
    }
}
