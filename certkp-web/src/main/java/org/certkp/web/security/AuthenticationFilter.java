package org.certkp.web.security;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import org.certkp.domain.caller.Caller;
import org.certkp.domain.failure.CertkpException;
import org.certkp.domain.token.TokenAuthentication;
import org.certkp.web.schema.SchemaResource;

/**
 * Lets only known callers in, before a path or method is looked at, so that an unauthenticated call learns nothing about
 * what exists. The API's description is public.
 */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION)
@ApplicationScoped
public class AuthenticationFilter implements ContainerRequestFilter {

    @Inject
    private TokenAuthentication tokens;

    @Override
    public void filter(ContainerRequestContext request) {
        if (SchemaResource.isAskedFor(request.getUriInfo())) {
            return;
        }
        String token = BearerToken.of(request.getHeaderString(HttpHeaders.AUTHORIZATION))
                .orElseThrow(CertkpException::noCredentials);
        Caller caller = tokens.authenticate(token, RemoteAddress.of(request));
        request.setSecurityContext(new CallerContext(caller, request.getSecurityContext()));
    }
}
