package org.certkp.web.failure;

import jakarta.json.Json;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Map;
import org.certkp.domain.failure.Violation;

/** The two shapes of an error: {@code {"detail": ...}}, and an object of field name to messages. */
public final class ErrorJson {

    private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

    private ErrorJson() {}

    /** An error that is not about a field. */
    public static JsonObject detail(String detail) {
        return JSON.createObjectBuilder().add("detail", detail).build();
    }

    /** Field name to messages, in authentik's words. */
    public static JsonObject fields(Map<String, List<Violation>> errors) {
        JsonObjectBuilder object = JSON.createObjectBuilder();
        errors.forEach(
                (field, violations) -> object.add(field, JSON.createArrayBuilder(Sentences.english(violations))));
        return object.build();
    }

    /** What a status says when nothing more precise is known. */
    public static String standardDetail(int status, String method) {
        return switch (status) {
            case 400 -> "Bad request.";
            case 403 -> "You do not have permission to perform this action.";
            case 404 -> "Not found.";
            case 405 -> "Method \"" + method + "\" not allowed.";
            case 406 -> "Could not satisfy the request Accept header.";
            case 408 -> "The request did not come whole in time.";
            case 412 -> "Precondition failed.";
            case 413 -> "Request body is too large.";
            case 414 -> "Request URI is too long.";
            case 415 -> "Unsupported media type in request.";
            case 431 -> "Request header fields are too large.";
            case 505 -> "HTTP version not supported.";
            case 503 -> "The database cannot be reached. Try again later.";
            default -> status < 500 ? "The request cannot be answered." : "A server error occurred.";
        };
    }
}
