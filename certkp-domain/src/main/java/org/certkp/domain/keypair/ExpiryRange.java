package org.certkp.domain.keypair;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * A range of moments at which certificates expire.
 *
 * @param from the first that belongs to it, whole seconds
 * @param before the first that no longer does
 */
public record ExpiryRange(Instant from, Instant before) {

    public ExpiryRange {
        requireNonNull(from, "from is null");
        requireNonNull(before, "before is null");
    }
}
