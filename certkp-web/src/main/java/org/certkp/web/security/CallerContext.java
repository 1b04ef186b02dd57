package org.certkp.web.security;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import org.certkp.domain.caller.Caller;
import org.certkp.domain.caller.Permission;

/** The caller of a REST request, as JAX-RS hands it to resources. */
public final class CallerContext implements SecurityContext {

    private final Caller caller;
    private final SecurityContext connection;

    CallerContext(Caller caller, SecurityContext connection) {
        this.caller = caller;
        this.connection = connection;
    }

    /**
     * The caller of a request, if it has the permission. A resource asks before it reads the body, since a missing
     * permission comes before any other check; the service asks again, for the console calls it too.
     *
     * @throws org.certkp.domain.failure.CertkpException of kind FORBIDDEN
     */
    public static Caller callerWith(Permission permission, ContainerRequestContext request) {
        Caller caller = (Caller) request.getSecurityContext().getUserPrincipal();
        caller.require(permission);
        return caller;
    }

    @Override
    public Principal getUserPrincipal() {
        return caller;
    }

    /** There are no roles yet; permissions are the caller's own. */
    @Override
    public boolean isUserInRole(String role) {
        return false;
    }

    @Override
    public boolean isSecure() {
        return connection.isSecure();
    }

    @Override
    public String getAuthenticationScheme() {
        return "BEARER";
    }
}
