package org.certkp.web.input;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParserFactory;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import org.certkp.domain.failure.CertkpException;
import org.certkp.domain.failure.Code;

/** Reads a body that must be one JSON object, in a single pass and with bounded depth and length of numbers. */
final class JsonReader {

    private static final JsonParserFactory PARSERS = Json.createParserFactory(Map.of());
    private static final int MAX_DEPTH = 64;
    private static final int MAX_NUMBER_LENGTH = 1000;

    private final JsonParser parser;
    private int depth;

    private JsonReader(JsonParser parser) {
        this.parser = parser;
    }

    /**
     * The members of the object; of members with the same name the last counts.
     *
     * @param body UTF-8
     * @throws CertkpException of kind INVALID: without fields for malformed JSON, under {@code non_field_errors} for
     *     JSON that is no object
     */
    static Map<String, JsonMember> read(byte[] body) {
        try (JsonParser parser = PARSERS.createParser(new StringReader(decode(body)))) {
            return new JsonReader(parser).document();
        } catch (JsonException | NoSuchElementException | IllegalStateException e) {
            throw malformed("not valid JSON");
        }
    }

    private static String decode(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException e) {
            throw malformed("not valid UTF-8");
        }
    }

    private Map<String, JsonMember> document() {
        JsonParser.Event first = parser.next();
        Map<String, JsonMember> members = new LinkedHashMap<>();
        JsonMember root = null;
        if (first == JsonParser.Event.START_OBJECT) {
            for (JsonParser.Event event = parser.next(); event != JsonParser.Event.END_OBJECT; event = parser.next()) {
                String name = parser.getString();
                members.put(name, member(parser.next()));
            }
        } else {
            root = member(first);
        }
        if (parser.hasNext()) {
            throw malformed("unexpected content after the value");
        }
        if (root != null) {
            throw notAnObject(root);
        }
        return members;
    }

    private JsonMember member(JsonParser.Event event) {
        return switch (event) {
            case VALUE_STRING -> new JsonMember.Text(parser.getString());
            case VALUE_NUMBER -> new JsonMember.Numeric(boundedNumber());
            case VALUE_TRUE -> new JsonMember.Flag(true);
            case VALUE_FALSE -> new JsonMember.Flag(false);
            case VALUE_NULL -> new JsonMember.Null();
            case START_ARRAY, START_OBJECT -> skipped(event == JsonParser.Event.START_ARRAY);
            case END_ARRAY, END_OBJECT, KEY_NAME -> throw malformed("unexpected " + event);
        };
    }

    private String boundedNumber() {
        String literal = parser.getString();
        if (literal.length() > MAX_NUMBER_LENGTH) {
            throw malformed("number too long");
        }
        return literal;
    }

    private JsonMember skipped(boolean array) {
        int outside = depth++;
        while (depth > outside) {
            switch (parser.next()) {
                case START_ARRAY, START_OBJECT -> enter();
                case END_ARRAY, END_OBJECT -> depth--;
                case VALUE_NUMBER -> boundedNumber();
                default -> {
                    // The value is not looked at.
                }
            }
        }
        return new JsonMember.Nested(array);
    }

    private void enter() {
        if (++depth > MAX_DEPTH) {
            throw malformed("nested too deeply");
        }
    }

    private static CertkpException malformed(String reason) {
        return CertkpException.invalid(Code.BODY_MALFORMED, reason);
    }

    private static CertkpException notAnObject(JsonMember root) {
        return root instanceof JsonMember.Null
                ? CertkpException.invalidField("non_field_errors", Code.BODY_NULL)
                : CertkpException.invalidField("non_field_errors", Code.BODY_NOT_AN_OBJECT, root.typeName());
    }
}
