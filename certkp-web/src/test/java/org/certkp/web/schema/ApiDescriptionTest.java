package org.certkp.web.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ApiDescriptionTest {

    private static final Pattern REFERENCE = Pattern.compile("\"\\$ref\":\"#(/[^\"]+)\"");

    @Test
    void load_readsADocumentInWhichEveryReferenceLeadsSomewhere() {
        String json = ApiDescription.load().json();
        JsonObject document;
        try (var reader = Json.createReader(new StringReader(json))) {
            document = reader.readObject();
        }
        List<String> references = REFERENCE
                .matcher(json)
                .results()
                .map((MatchResult found) -> found.group(1))
                .distinct()
                .toList();
        assertFalse(references.isEmpty());
        for (String reference : references) {
            assertTrue(Json.createPointer(reference).containsValue(document), reference);
        }
        assertEquals("3.0.3", document.getString("openapi"));
    }
}
