package org.certkp.web.failure;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;

/** A request that HTTP refuses before the domain is asked, in the words of the CONTRACT.md. */
public final class RefusedRequest extends WebApplicationException {

    private static final long serialVersionUID = 1;

    public RefusedRequest(Response.Status status, String detail) {
        super(detail, status);
    }
}
