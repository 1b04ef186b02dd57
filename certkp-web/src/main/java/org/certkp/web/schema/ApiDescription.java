package org.certkp.web.schema;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * The OpenAPI document as it is packed, in both of its forms.
 *
 * @param yaml as it was written
 * @param json the same document
 */
record ApiDescription(String yaml, String json) {

    private static final String RESOURCE = "META-INF/openapi.yaml";

    static ApiDescription load() {
        try (InputStream in = ApiDescription.class.getClassLoader().getResourceAsStream(RESOURCE)) {
            String yaml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            Object document = new Load(LoadSettings.builder().setLabel(RESOURCE).build()).loadFromString(yaml);
            return new ApiDescription(yaml, toJson(document).toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonObject toJson(Object document) {
        @SuppressWarnings("unchecked") // The root of an OpenAPI document is an object.
        Map<String, Object> root = (Map<String, Object>) document;
        return Json.createObjectBuilder(root).build();
    }
}
