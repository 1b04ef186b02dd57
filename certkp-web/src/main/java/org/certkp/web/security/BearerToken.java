package org.certkp.web.security;

import java.util.Optional;

/** The Authorization header with a bearer token (RFC 6750 section 2.1). */
final class BearerToken {

    private static final String SCHEME = "Bearer";

    private BearerToken() {}

    /** The token in the header; empty for no header, another scheme and an empty token. */
    static Optional<String> of(String header) {
        if (header == null) {
            return Optional.empty();
        }
        String[] parts = header.strip().split(" +", 2);
        boolean bearer = parts.length == 2 && parts[0].equalsIgnoreCase(SCHEME);
        return bearer ? Optional.of(parts[1].strip()).filter(token -> !token.isEmpty()) : Optional.empty();
    }
}
