package org.certkp.web.rest.keypair;

import jakarta.json.Json;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import java.util.Map;
import org.certkp.domain.keypair.PemDocument;

/** {@code {"data": "<PEM>"}}. */
public final class PemJson {

    private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

    private PemJson() {}

    public static JsonObject of(PemDocument document) {
        return JSON.createObjectBuilder().add("data", document.pem()).build();
    }
}
