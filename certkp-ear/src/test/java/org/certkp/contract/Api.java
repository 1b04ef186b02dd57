package org.certkp.contract;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/** Calls of the API as a script would make them: raw requests, so that wrong ones can be made too. */
public final class Api {

    public static final String PAIRS = "/api/v3/crypto/certificatekeypairs/";

    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final URI base;
    private final String authorization;

    public Api(URI base, String token) {
        this.base = base;
        this.authorization = "Bearer " + token;
    }

    /** A name that no other test uses. */
    public static String uniqueName() {
        return "pair-" + UUID.randomUUID();
    }

    public Answer get(String path) {
        return send("GET", path, "");
    }

    public Answer send(String method, String path, String json) {
        BodyPublisher body = json.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(json);
        return send(method, path, body, Map.of("Content-Type", "application/json"));
    }

    /** With headers of the caller's choice; the token is added unless Authorization is among them. */
    public Answer send(String method, String path, BodyPublisher body, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base.resolve("/") + path.substring(1)))
                .timeout(TIMEOUT)
                .method(method, body);
        headers.forEach((name, value) -> {
            if (!value.isEmpty()) {
                request.header(name, value);
            }
        });
        if (!headers.containsKey("Authorization")) {
            request.header("Authorization", authorization);
        }
        try {
            HttpResponse<String> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public Answer post(JsonObject body) {
        return send("POST", PAIRS, body.toString());
    }

    public Answer put(String id, JsonObject body) {
        return send("PUT", PAIRS + id + "/", body.toString());
    }

    public Answer patch(String id, JsonObject body) {
        return send("PATCH", PAIRS + id + "/", body.toString());
    }

    public Answer generate(String commonName, String alg) {
        JsonObject body = Json.createObjectBuilder()
                .add("common_name", commonName)
                .add("validity_days", 365)
                .add("alg", alg)
                .build();
        return send("POST", PAIRS + "generate/", body.toString());
    }

    /** Generates an ECDSA pair and answers the object. */
    public JsonObject generated() {
        return generate(uniqueName(), "ecdsa").is(200).json();
    }

    /** A check of those that decide whether the server is ready. */
    public JsonObject healthCheck(String name) {
        return get("/health/ready").is(200).json().getJsonArray("checks").getValuesAs(JsonObject.class).stream()
                .filter(check -> check.getString("name").equals(name))
                .findFirst()
                .orElseThrow();
    }

    public String certificate(String id) {
        return get(PAIRS + id + "/view_certificate/").is(200).text("data");
    }

    public String privateKey(String id) {
        return get(PAIRS + id + "/view_private_key/").is(200).text("data");
    }

    public static JsonObject object(String... keysAndValues) {
        var builder = Json.createObjectBuilder();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            builder.add(keysAndValues[i], keysAndValues[i + 1]);
        }
        return builder.build();
    }
}
