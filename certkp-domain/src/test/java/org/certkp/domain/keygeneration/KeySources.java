package org.certkp.domain.keygeneration;

import org.certkp.domain.configuration.CertkpConfiguration;

/** Sources of keys outside a container. */
public final class KeySources {

    private KeySources() {}

    /** One that has begun, on threads that end with the process. */
    public static KeySource started(CertkpConfiguration configuration) {
        KeySource source = new KeySource(configuration);
        source.startOn(task -> {
            Thread thread = new Thread(task);
            thread.setDaemon(true);
            return thread;
        });
        return source;
    }
}
