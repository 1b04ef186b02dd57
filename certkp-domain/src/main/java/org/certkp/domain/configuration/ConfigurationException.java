package org.certkp.domain.configuration;

/** A wrong setting, which stops the start. The message is one sentence that names the property, never a secret. */
public final class ConfigurationException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public ConfigurationException(String message) {
        super(message);
    }
}
