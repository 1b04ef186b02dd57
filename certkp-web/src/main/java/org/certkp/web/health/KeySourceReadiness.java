package org.certkp.web.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.certkp.domain.keygeneration.KeySource;
import org.certkp.domain.keygeneration.PoolState;
import org.certkp.domain.x509.provider.CryptoProvider;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Says who makes keys, and how many RSA keys are ready. Calls can be answered without a ready key. */
@Readiness
@ApplicationScoped
public class KeySourceReadiness implements HealthCheck {

    @Inject
    private KeySource keys;

    @Override
    public HealthCheckResponse call() {
        PoolState state = keys.state();
        return HealthCheckResponse.named("keys")
                .up()
                .withData("provider", CryptoProvider.chosen().name())
                .withData("rsa_keys_ready", state.ready())
                .build();
    }
}
