package org.certkp.web.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ApiDescriptionTest {

    private static final Pattern REFERENCE = Pattern.compile("\"\\$ref\":\"#(/[^\"]+)\"");

    private static JsonObject document() {
        try (var reader =
                Json.createReader(new StringReader(ApiDescription.load().json()))) {
            return reader.readObject();
        }
    }

    private static JsonObject object(String pointer) {
        return (JsonObject) document().getValue(pointer);
    }

    @Test
    void load_readsADocumentInWhichEveryReferenceLeadsSomewhere() {
        JsonObject document = document();
        String json = document.toString();
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

    /** authentik's document has both with each; a client that is generated from it reads no others. */
    @Test
    void everyOperation_mayRefuseARequestOrItsToken() {
        object("/paths").forEach((path, methods) -> methods.asJsonObject().forEach((method, operation) -> {
            if (!method.equals("parameters")) {
                Set<String> statuses =
                        operation.asJsonObject().getJsonObject("responses").keySet();
                assertTrue(statuses.containsAll(Set.of("400", "403")), method + " " + path + " " + statuses);
            }
        }));
    }

    /** A generated client checks bounds before it calls; the server answers what is out of them like authentik. */
    @Test
    void pages_haveNoBounds() {
        for (JsonValue parameter :
                object("/paths/~1crypto~1certificatekeypairs~1/get").getJsonArray("parameters")) {
            if (parameter.asJsonObject().getString("name", "").startsWith("page")) {
                assertEquals(
                        "{\"type\":\"integer\"}",
                        parameter.asJsonObject().get("schema").toString());
            }
        }
    }

    @Test
    void keyTypes_areThoseOfThePublishedClients() {
        String expected = "[\"rsa\",\"ec\",\"dsa\",\"ed25519\",\"ed448\"]";
        JsonObject named = object("/components/schemas/CertificateKeyPairKeyTypeEnum");
        assertEquals(expected, named.get("enum").toString());
        for (String field : List.of("key_type", "private_key_type")) {
            JsonObject type = object("/components/schemas/CertificateKeyPair/properties/" + field);
            assertTrue(type.getBoolean("nullable"));
            assertTrue(type.get("allOf").toString().contains("CertificateKeyPairKeyTypeEnum"), field);
        }
    }
}
