package org.certkp.contract;

import static org.certkp.contract.Api.PAIRS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorsIT extends DeployedArchive {

    private static final int MIB = 1024 * 1024;

    private JsonObject before;

    private JsonObject everything() {
        return api().get(PAIRS + "?page_size=1000").is(200).json();
    }

    @BeforeEach
    void rememberWhatIsStored() {
        api().generated();
        before = everything();
    }

    @AfterEach
    void nothingHasChanged() {
        assertEquals(before, everything());
    }

    private String somePair() {
        return PAIRS + before.getJsonArray("results").getJsonObject(0).getString("pk") + "/";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"[]|list", "\"a\"|str", "1|int", "1.5|float", "true|bool"})
    void body_mustBeAnObject(String json, String type) {
        String expected = "{\"non_field_errors\":[\"Invalid data. Expected a dictionary, but got " + type + ".\"]}";
        api().send("POST", PAIRS, json).is(400, expected);
        api().send("POST", PAIRS + "generate/", json).is(400, expected);
        api().send("PUT", somePair(), json).is(400, expected);
        api().send("PATCH", somePair(), json).is(400, expected);
    }

    @Test
    void body_mayNotBeNullAndAnEmptyOneIsAnEmptyObject() {
        api().send("POST", PAIRS, "null").is(400, "{\"non_field_errors\":[\"No data provided\"]}");
        String missing = "{\"name\":[\"This field is required.\"],\"certificate_data\":[\"This field is required.\"]}";
        api().send("POST", PAIRS, "").is(400, missing);
        api().send("POST", PAIRS, BodyPublishers.noBody(), Map.of()).is(400, missing);
        api().send("POST", PAIRS, BodyPublishers.noBody(), Map.of("Content-Type", "text/plain"))
                .is(400, missing);
        api().send("PATCH", somePair(), "").is(200);
    }

    @ParameterizedTest
    @CsvSource({"\\n,U+000A", "\\t,U+0009", "\\u001b,U+001B", "\\u007f,U+007F", "\\u0085,U+0085"})
    void names_mayNotHaveControlCharacters(String escaped, String number) {
        String name = "\"line" + escaped + "end\"";
        String refusal = "\":[\"Control characters are not allowed: " + number + ".\"]}";
        String certificate = ",\"certificate_data\":"
                + Json.createValue(api().certificate(
                                before.getJsonArray("results").getJsonObject(0).getString("pk")));
        api().send("POST", PAIRS + "generate/", "{\"validity_days\":1,\"common_name\":" + name + "}")
                .is(400, "{\"common_name" + refusal);
        api().send("POST", PAIRS, "{\"name\":" + name + certificate + "}").is(400, "{\"name" + refusal);
        api().send("PUT", somePair(), "{\"name\":" + name + certificate + "}").is(400, "{\"name" + refusal);
        api().send("PATCH", somePair(), "{\"name\":" + name + "}").is(400, "{\"name" + refusal);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{]", "{\"name\":}", "nope", "{\"a\":1}}", "\u0000", "[[[["})
    void body_mustBeWellFormed(String json) {
        String detail = api().send("POST", PAIRS, json).is(400).text("detail");
        assertTrue(detail.startsWith("JSON parse error - "), detail);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "foo", "/"
            })
    void body_mustBeJson(String type) {
        api().send("POST", PAIRS, BodyPublishers.ofString("{}"), Map.of("Content-Type", type))
                .is(415, "{\"detail\":\"Unsupported media type \\\"" + type + "\\\" in request.\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"application/json; charset=utf-8", "Application/JSON", "application/json;charset=\"utf-8\""})
    void body_mayNameItsCharset(String type) {
        api().send("PATCH", somePair(), BodyPublishers.ofString("{}"), Map.of("Content-Type", type))
                .is(200);
    }

    @Test
    void body_isBoundedWhetherItsLengthIsAnnouncedOrNot() {
        byte[] large = ("{\"name\":\"" + "x".repeat(MIB) + "\"}").getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        Map<String, String> json = Map.of("Content-Type", "application/json");
        assertEquals(
                "Request body is larger than 1048576 bytes.",
                api().send("POST", PAIRS, BodyPublishers.ofByteArray(large), json)
                        .is(413)
                        .text("detail"));
        assertEquals(
                "Request body is larger than 1048576 bytes.",
                api().send("POST", PAIRS, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)), json)
                        .is(413)
                        .text("detail"));
    }

    @ParameterizedTest
    @CsvSource({
        "DELETE,''",
        "PUT,''",
        "PATCH,''",
        "GET,generate/",
        "PUT,generate/",
        "PATCH,generate",
        "DELETE,generate/",
        "FOO,''"
    })
    void method_mustBeOneOfThePaths(String method, String path) {
        Answer answer = api().send(method, PAIRS + path, "{}");
        answer.is(405, "{\"detail\":\"Method \\\"" + method + "\\\" not allowed.\"}");
        assertTrue(answer.header("Allow").contains("POST"), answer.header("Allow"));
    }

    @ParameterizedTest
    @CsvSource({"POST,''", "POST,view_certificate/", "PUT,view_private_key/", "DELETE,used_by/"})
    void method_mustBeOneOfThePairs(String method, String view) {
        Answer answer = api().send(method, somePair() + view, "{}");
        answer.is(405, "{\"detail\":\"Method \\\"" + method + "\\\" not allowed.\"}");
        assertTrue(answer.header("Allow").contains("GET"), answer.header("Allow"));
    }

    @Test
    void pair_mustExist() {
        String missing = "{\"detail\":\"No CertificateKeyPair matches the given query.\"}";
        api().get(PAIRS + UUID.randomUUID() + "/").is(404, missing);
        api().send("DELETE", PAIRS + UUID.randomUUID() + "/", "").is(404, missing);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x/", "1/view_certificate/", "nope/used_by/", "a/b/c/", "view_certificate/", "../"})
    void path_mustNameAPair(String path) {
        api().get(PAIRS + path).is(404, "{\"detail\":\"Not found.\"}");
    }

    @Test
    void pair_isFoundByEveryWayToWriteItsIdAndPath() {
        JsonObject pair = before.getJsonArray("results").getJsonObject(0);
        String id = pair.getString("pk");
        for (String path : new String[] {
            PAIRS + id.toUpperCase() + "/",
            PAIRS + id.replace("-", "") + "/",
            PAIRS + id,
            "/api/v3//crypto/certificatekeypairs/" + id + "/",
            "/api/v3//crypto//certificatekeypairs//" + id
        }) {
            assertEquals(pair, api().get(path).is(200).json());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/xml", "image/png, text/*", "nonsense", "application/jsonx"})
    void accept_mustBeMet(String accept) {
        api().send("GET", PAIRS, BodyPublishers.noBody(), Map.of("Accept", accept))
                .is(406, "{\"detail\":\"Could not satisfy the request Accept header.\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"*/*", "application/json", "text/html, */*;q=0.1", "application/*", "APPLICATION/json;q=x", ","})
    void accept_isMetByJson(String accept) {
        int expected = accept.equals(",") ? 406 : 200;
        api().send("GET", PAIRS + "?page_size=1", BodyPublishers.noBody(), Map.of("Accept", accept))
                .is(expected);
    }

    @Test
    void strings_mustBeStorable() {
        api().send("POST", PAIRS, "{\"name\":\"a\\u0000b\",\"certificate_data\":\"\\ud800\",\"key_data\":[]}")
                .is(
                        400,
                        "{\"name\":[\"Null characters are not allowed.\"],"
                                + "\"certificate_data\":[\"Surrogate characters are not allowed: U+D800.\"],"
                                + "\"key_data\":[\"Not a valid string.\"]}");
        api().send("PATCH", somePair(), "{\"name\":\"" + "x".repeat(601) + "\"}")
                .is(400, "{\"name\":[\"Ensure this field has no more than 600 characters.\"]}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"page=0", "page=-1", "page=2", "page=x", "page=1.5", "page=99999999999999999999", "page=%00"})
    void page_mustExist(String query) {
        api().get(PAIRS + "?page_size=1000&" + query).is(404, "{\"detail\":\"Invalid page.\"}");
    }

    @Test
    void filters_mustBeUsable() {
        api().get(PAIRS + "?key_type=zzz")
                .is(400, "{\"key_type\":[\"Select a valid choice. zzz is not one of the available choices.\"]}");
        api().get(PAIRS + "?name=%00").is(400, "{\"name\":[\"Null characters are not allowed.\"]}");
        api().get(PAIRS + "?search=%00%25_%5C&ordering=%00&has_key=%00&managed=%F0%9F%98%80")
                .is(200);
    }
}
