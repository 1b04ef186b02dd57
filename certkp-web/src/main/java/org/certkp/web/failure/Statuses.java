package org.certkp.web.failure;

import org.certkp.domain.failure.CertkpException;

/** The one mapping of kinds of refusals to HTTP (RFC 9110 section 15). */
public final class Statuses {

    private Statuses() {}

    /** The status of a refusal. What nobody is signed in for is 403, not 401 (CONTRACT.md, section "Authentication"). */
    public static int of(CertkpException.Kind kind) {
        return switch (kind) {
            case INVALID, NAME_TAKEN -> 400;
            case UNAUTHENTICATED, FORBIDDEN -> 403;
            case NOT_FOUND -> 404;
            case CONFLICT -> 409;
            case STALE -> 412;
            case BUSY -> 503;
        };
    }
}
