package org.certkp.web.input;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.certkp.domain.failure.Field;
import org.certkp.web.failure.Sentences;
import org.certkp.web.input.BodyFields.Blank;
import org.certkp.web.input.BodyFields.Presence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BodyFieldsTest {

    private static BodyFields body(String value) {
        byte[] json = ("{\"f\":" + value + "}").getBytes(StandardCharsets.UTF_8);
        return new BodyFields(JsonReader.read(json));
    }

    private static Field<String> text(String value) {
        return body(value).text("f", Presence.REQUIRED, Blank.REFUSED);
    }

    private static void assertRejected(String message, Field<?> field) {
        assertEquals(List.of(message), Sentences.english(field.rejection()));
    }

    @Test
    void text_isTrimmedOfAllThatPythonCallsWhiteSpace() {
        assertEquals(
                Optional.of("a b"),
                text("\" \\u00a0\\u0085\\u001f\\t\\r\\na b\\u2028\\u3000 \"").value());
    }

    @Test
    void text_keepsWhatOnlyLooksLikeWhiteSpace() {
        assertEquals(Optional.of("\u200ba"), text("\"\\u200ba\"").value());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "-1.50", "1e3"})
    void text_isCoercedFromNumbers(String number) {
        assertEquals(Optional.of(number), text(number).value());
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "[]", "{}", "[\"a\"]"})
    void text_refusesOtherTypes(String value) {
        assertRejected("Not a valid string.", text(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\"", "\"  \"", "\"\\u00a0\\n\""})
    void text_refusesBlanksUnlessTheyAreAllowed(String value) {
        assertRejected("This field may not be blank.", text(value));
        assertEquals(
                Optional.of(""),
                body(value).text("f", Presence.REQUIRED, Blank.ALLOWED).value());
    }

    @Test
    void text_refusesNullAndTellsAbsentFromRequired() {
        assertRejected("This field may not be null.", text("null"));
        assertRejected("This field may not be null.", body("null").text("f", Presence.OPTIONAL, Blank.ALLOWED));
        assertRejected("This field is required.", body("1").text("g", Presence.REQUIRED, Blank.REFUSED));
        Field<String> absent = body("1").text("g", Presence.OPTIONAL, Blank.REFUSED);
        assertEquals(Optional.empty(), absent.value());
        assertEquals(List.of(), absent.rejection());
    }

    @Test
    void text_refusesWhatADatabaseCannotHold() {
        assertRejected("Null characters are not allowed.", text("\"a\\u0000b\""));
        assertRejected("Surrogate characters are not allowed: U+D800.", text("\"a\\ud800b\""));
        assertEquals(Optional.of("\ud83d\ude00"), text("\"\\ud83d\\ude00\"").value());
    }

    @ParameterizedTest
    @CsvSource({
        "365,365",
        "'\"365\"',365",
        "'\"365.0\"',365",
        "'\" 30 \"',30",
        "'\"365. \"',365",
        "365.0,365",
        "1e3,1000",
        "'\"+5\"',5",
        "'\"1_000\"',1000",
        "-7,-7",
        "99999999999999999999,99999999999999999999",
        "0,0"
    })
    void integer_acceptsWhatReadsAsOne(String json, BigInteger expected) {
        assertEquals(Optional.of(expected), body(json).integer("f").value());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "365.5",
                "\"\"",
                "\"abc\"",
                "\"1e3\"",
                "true",
                "[]",
                "{}",
                "\"365.5\"",
                "1e999999999",
                "1e17",
                "\"--1\"",
                "\"1__0\"",
                "\"0x10\"",
                "\"5\\u0000\""
            })
    void integer_refusesAllElse(String json) {
        assertRejected("A valid integer is required.", body(json).integer("f"));
    }

    @Test
    void integer_isRequired() {
        assertRejected("This field is required.", body("1").integer("g"));
        assertRejected("This field may not be null.", body("null").integer("f"));
        assertRejected(
                "String value too large.", body("\"" + "9".repeat(1001) + "\"").integer("f"));
    }

    @ParameterizedTest
    @CsvSource({
        "'\"foo\"',foo",
        "'\"\"',''",
        "'\"RSA\"',RSA",
        "5,5",
        "true,True",
        "'[\"rsa\"]',list",
        "'\" rsa\"',' rsa'"
    })
    void choice_refusesAllThatIsNotOne(String json, String shown) {
        assertRejected("\"" + shown + "\" is not a valid choice.", body(json).choice("f", Map.of("rsa", 1)));
    }

    @Test
    void choice_isOptionalButNotNull() {
        assertEquals(
                Optional.of(1), body("\"rsa\"").choice("f", Map.of("rsa", 1)).value());
        assertEquals("absent", body("1").choice("g", Map.of("rsa", 1)).toString());
        assertRejected("This field may not be null.", body("null").choice("f", Map.of("rsa", 1)));
    }
}
