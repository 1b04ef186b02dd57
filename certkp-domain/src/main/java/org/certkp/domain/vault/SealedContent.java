package org.certkp.domain.vault;

import static java.util.Objects.requireNonNull;

/**
 * What a vault made of the text of a private key. Only a vault knows what is in it. It may be the key itself, so it is
 * never printed.
 *
 * @param value text that a database can store; two seals of one key may differ
 */
public record SealedContent(String value) {

    public SealedContent {
        requireNonNull(value, "value is null");
    }

    @Override
    public String toString() {
        return "SealedContent";
    }
}
