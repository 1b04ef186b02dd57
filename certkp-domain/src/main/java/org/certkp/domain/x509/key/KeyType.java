package org.certkp.domain.x509.key;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a public or private key is: {@code key_type} and {@code private_key_type} of the object in the CONTRACT.md,
 * where published clients know it. Those have a closed list of words, and one unknown word makes a whole list of pairs
 * unreadable to them.
 */
public enum KeyType {
    RSA,
    EC,
    DSA,
    ED25519,
    ED448,
    X25519,
    X448;

    private static final Set<KeyType> PUBLISHED = EnumSet.of(RSA, EC, DSA, ED25519, ED448);

    /** Those that published clients know, in this order. */
    public static Set<KeyType> published() {
        return Collections.unmodifiableSet(PUBLISHED);
    }

    /** The value as the API writes it; empty when published clients do not know it. */
    public Optional<String> publishedLabel() {
        return PUBLISHED.contains(this) ? Optional.of(label()) : Optional.empty();
    }

    /** The value as the database stores it, in lower case. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The reverse of {@link #label()}; throws IllegalArgumentException for a label that is none. */
    public static KeyType ofLabel(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }
}
