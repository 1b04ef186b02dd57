package org.certkp.web.schema;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Locale;

/** Serves the API's description as authentik does: YAML, or JSON by {@code ?format=json} or the Accept header. */
@Path("schema")
@ApplicationScoped
public class SchemaResource {

    private ApiDescription description;

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
