package org.certkp.web.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/** All of the REST API is below {@code /api/v3}. */
@ApplicationPath("/api/v3")
public class RestApplication extends Application {

    @Override
    public Map<String, Object> getProperties() {
        // The API is described by OpenAPI; WADL would name the server's classes.
        return Map.of("jersey.config.server.wadl.disableWadl", true);
    }
}
