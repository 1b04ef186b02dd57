package org.certkp.domain.x509;

import java.util.Locale;

/** The kind of a public or private key: {@code key_type} and {@code private_key_type} of the object in the REST contract. */
public enum KeyType {
    RSA,
    EC,
    DSA,
    ED25519,
    ED448,
    X25519,
    X448;

    /** The value as the API writes it and the database stores it, in lower case. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The reverse of {@link #label()}; throws IllegalArgumentException for a label that is none. */
    public static KeyType ofLabel(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }
}
