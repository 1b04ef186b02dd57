package org.certkp.web.rest.keypair;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.certkp.domain.keypair.Reference;

/** The answer of {@code used_by}. */
public final class ReferenceJson {

    private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

    private ReferenceJson() {}

    public static JsonArray of(List<Reference> references) {
        JsonArrayBuilder array = JSON.createArrayBuilder();
        references.forEach(reference -> array.add(JSON.createObjectBuilder()
                .add("app", reference.app())
                .add("model_name", reference.modelName())
                .add("pk", reference.pk())
                .add("name", reference.name())
                .add("action", reference.action().name().toLowerCase(Locale.ROOT))));
        return array.build();
    }
}
