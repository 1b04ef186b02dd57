package org.certkp.domain.configuration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** Makes the configuration and the clock available for injection. */
@ApplicationScoped
public class ConfigurationProducer {

    /** Whole seconds, the resolution of everything that certkp stores. */
    @Produces
    @Dependent
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofSeconds(1));
    }

    @Produces
    @Singleton
    CertkpConfiguration configuration() {
        return read();
    }

    /** Reads the configuration by MicroProfile Config; the raw value, for a password may hold a dollar and a brace. */
    public static CertkpConfiguration read() {
        Config config = ConfigProvider.getConfig();
        return CertkpConfiguration.read(new Settings(
                name -> Optional.ofNullable(config.getConfigValue(name).getRawValue())));
    }
}
