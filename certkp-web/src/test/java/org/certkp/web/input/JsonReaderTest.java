package org.certkp.web.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.certkp.domain.failure.CertkpException;
import org.certkp.domain.failure.Code;
import org.certkp.domain.failure.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {

    private static Map<String, JsonMember> read(String json) {
        return JsonReader.read(json.getBytes(StandardCharsets.UTF_8));
    }

    private static CertkpException refused(String json) {
        return assertThrows(CertkpException.class, () -> read(json));
    }

    @Test
    void read_keepsEveryKindOfMember() {
        Map<String, JsonMember> members =
                read(" {\"a\":\"x\\u00e9\",\"b\":-1.50,\"c\":true,\"d\":null,\"e\":[1,[2]],\"f\":{\"g\":[]}} ");
        assertEquals(new JsonMember.Text("xé"), members.get("a"));
        assertEquals(new JsonMember.Numeric("-1.50"), members.get("b"));
        assertEquals(new JsonMember.Flag(true), members.get("c"));
        assertEquals(new JsonMember.Null(), members.get("d"));
        assertEquals(new JsonMember.Nested(true), members.get("e"));
        assertEquals(new JsonMember.Nested(false), members.get("f"));
    }

    @Test
    void read_letsTheLastOfEqualNamesCount() {
        assertEquals(Map.of("a", new JsonMember.Numeric("2")), read("{\"a\":1,\"a\":2}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "}",
                "{]",
                "[",
                "]",
                "{\"a\"}",
                "{\"a\":}",
                "{\"a\":1,}",
                "{'a':1}",
                "{a:1}",
                "nul",
                "NaN",
                "{\"a\":01}",
                "{\"a\":1}x",
                "{\"a\":1}{}",
                "{\"a\":\"\n\"}",
                "{\"a\":\"\\x\"}",
                "{\"a\":+1}",
                ",",
                ":"
            })
    void read_refusesMalformedJson(String json) {
        assertEquals(Code.BODY_MALFORMED, refused(json).violations().get(0).code());
        assertEquals(Map.of(), refused(json).fieldErrors());
    }

    @Test
    void read_refusesWhatIsNotUtf8() {
        byte[] latin1 = "{\"a\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1);
        assertThrows(CertkpException.class, () -> JsonReader.read(latin1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"[1]|list", "'\"a\"'|str", "1|int", "1.5|float", "true|bool"})
    void read_namesTheTypeOfWhatIsNoObject(String json, String type) {
        String json1 = json.replace("'", "");
        assertEquals(
                Map.of("non_field_errors", List.of(Violation.of(Code.BODY_NOT_AN_OBJECT, type))),
                refused(json1).fieldErrors());
    }

    @Test
    void read_saysThatNullIsNoData() {
        assertEquals(
                Map.of("non_field_errors", List.of(Violation.of(Code.BODY_NULL))),
                refused("null").fieldErrors());
    }

    @Test
    void read_boundsTheDepth() {
        assertInstanceOf(JsonMember.Nested.class, read(nested(60)).get("a"));
        assertEquals(malformed("nested too deeply"), refused(nested(70)).violations());
        assertEquals(malformed("nested too deeply"), refused(nested(200_000)).violations());
        assertEquals(
                Code.BODY_MALFORMED,
                refused("[".repeat(200_000)).violations().get(0).code());
    }

    private static List<Violation> malformed(String reason) {
        return List.of(Violation.of(Code.BODY_MALFORMED, reason));
    }

    private static String nested(int depth) {
        return "{\"a\":" + "[".repeat(depth) + "]".repeat(depth) + "}";
    }

    @Test
    void read_boundsNumbers() {
        assertEquals(
                malformed("number too long"),
                refused("{\"a\":" + "9".repeat(1001) + "}").violations());
        assertEquals(
                malformed("number too long"),
                refused("{\"a\":[" + "9".repeat(1001) + "]}").violations());
        assertEquals(
                new JsonMember.Numeric("1e999999999"),
                read("{\"a\":1e999999999}").get("a"));
    }

    @Test
    void text_isNotPrinted() {
        assertEquals("Text", new JsonMember.Text("-----BEGIN PRIVATE KEY-----").toString());
    }
}
