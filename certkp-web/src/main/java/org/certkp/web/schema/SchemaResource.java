package org.certkp.web.schema;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Locale;
import java.util.Set;

/** Serves the API's description as authentik does: YAML, or JSON by {@code ?format=json} or the Accept header. */
@Path("schema")
@ApplicationScoped
public class SchemaResource {

    private static final Set<String> PATHS = Set.of("schema", "schema/", "/schema", "/schema/");

    private ApiDescription description;

    /** Whether a request is for the description, which is public and has forms of its own. */
    public static boolean isAskedFor(UriInfo uri) {
        return PATHS.contains(uri.getPath());
    }

    @PostConstruct
    void load() {
        description = ApiDescription.load();
    }

    @GET
    public Response schema(@QueryParam("format") String format, @HeaderParam(HttpHeaders.ACCEPT) String accept) {
        boolean json = format != null
                ? format.equals("json")
                : accept != null && accept.toLowerCase(Locale.ROOT).contains("json");
        return json
                ? Response.ok(description.json(), "application/vnd.oai.openapi+json")
                        .build()
                : Response.ok(description.yaml(), "application/vnd.oai.openapi").build();
    }
}
