package org.certkp.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.net.http.HttpHeaders;

/**
 * What came back.
 *
 * @param status of HTTP
 * @param headers of HTTP
 * @param body as text
 */
public record Answer(int status, HttpHeaders headers, String body) {

    public JsonObject json() {
        return value().asJsonObject();
    }

    public JsonValue value() {
        try (var reader = Json.createReader(new StringReader(body))) {
            return reader.readValue();
        }
    }

    public String text(String key) {
        return json().getString(key);
    }

    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /** Fails unless the answer has this status; answers itself. */
    public Answer is(int expected) {
        assertEquals(expected, status, body);
        return this;
    }

    /** Fails unless the answer has this status and exactly this JSON. */
    public void is(int expected, String json) {
        is(expected);
        assertEquals(new Answer(0, headers, json).value(), value());
        assertEquals("application/json", header("Content-Type").split(";")[0]);
    }
}
