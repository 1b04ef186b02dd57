package org.certkp.web.rest;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.certkp.web.failure.RefusedRequest;
import org.certkp.web.input.PythonText;
import org.certkp.web.schema.SchemaResource;

/**
 * Answers 406 where the Accept header names nothing that certkp answers with. The header goes no further, since every
 * resource has one form only and JAX-RS would refuse a malformed one in its own words.
 */
@Provider
@PreMatching
@Priority(Priorities.HEADER_DECORATOR)
public class AcceptFilter implements ContainerRequestFilter {

    private static final Set<String> ACCEPTABLE = Set.of("*/*", "application/*", "application/json");
    private static final Set<String> ACCEPTABLE_DOWNLOAD = Set.of("application/x-pem-file");

    @Override
    public void filter(ContainerRequestContext request) {
        String accept = request.getHeaderString(HttpHeaders.ACCEPT);
        if (accept == null || accept.isBlank() || SchemaResource.isAskedFor(request.getUriInfo())) {
            return;
        }
        boolean download = request.getUriInfo().getQueryParameters().containsKey("download");
        boolean met = Stream.of(accept.split(","))
                .map(range -> PythonText.strip(range.split(";", 2)[0]).toLowerCase(Locale.ROOT))
                .anyMatch(type -> ACCEPTABLE.contains(type) || download && ACCEPTABLE_DOWNLOAD.contains(type));
        if (!met) {
            throw new RefusedRequest(Response.Status.NOT_ACCEPTABLE, "Could not satisfy the request Accept header.");
        }
        request.getHeaders().remove(HttpHeaders.ACCEPT);
    }
}
