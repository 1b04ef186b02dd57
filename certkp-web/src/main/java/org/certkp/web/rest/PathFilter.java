package org.certkp.web.rest;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;

/** Lets doubled slashes reach the same resource, as the published documentation of authentik prints them. */
@Provider
@PreMatching
@Priority(PathFilter.FIRST)
public class PathFilter implements ContainerRequestFilter {

    /** Before authentication, which looks at the path. */
    static final int FIRST = 100;

    @Override
    public void filter(ContainerRequestContext request) {
        UriInfo uri = request.getUriInfo();
        String path = uri.getRequestUri().getRawPath();
        if (path.contains("//")) {
            String single = path.replaceAll("/{2,}", "/");
            URI normalised = uri.getRequestUriBuilder().replacePath(single).build();
            request.setRequestUri(uri.getBaseUri(), normalised);
        }
    }
}
