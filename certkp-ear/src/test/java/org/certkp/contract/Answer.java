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
record Answer(int status, HttpHeaders headers, String body) {

    JsonObject json() {
        return value().asJsonObject();
    }

    JsonValue value() {
        try (var reader = Json.createReader(new StringReader(body))) {
            return reader.readValue();
        }
    }

    String text(String key) {
        return json().getString(key);
    }

    String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /** Fails unless the answer has this status; answers itself. */
    Answer is(int expected) {
        assertEquals(expected, status, body);
        return this;
    }

    /** Fails unless the answer has this status and exactly this JSON. */
    void is(int expected, String json) {
        is(expected);
        assertEquals(new Answer(0, headers, json).value(), value());
        assertEquals("application/json", header("Content-Type").split(";")[0]);
    }
}
