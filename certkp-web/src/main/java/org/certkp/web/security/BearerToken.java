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
        String credentials = header.strip();
        int space = credentials.indexOf(' ');
        boolean bearer = space >= 0 && credentials.substring(0, space).equalsIgnoreCase(SCHEME);
        return bearer ? Optional.of(credentials.substring(space).strip()) : Optional.empty();
    }
}
