package org.certkp.web.listener;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChunkedReaderTest {

    /** What is read: the data, {@code |} at the end, {@code !} where it may not go on. */
    private static String read(String coded) {
        ChunkedReader reader = new ChunkedReader();
        StringBuilder data = new StringBuilder();
        for (byte b : coded.getBytes(ISO_8859_1)) {
            if (reader.isInData()) {
                data.append((char) (b & 0xFF));
                reader.skip(1);
            } else if (!reader.accepts(b)) {
                return data.append('!').toString();
            } else if (reader.isAtEnd()) {
                data.append('|');
            }
        }
        return data.toString();
    }

    @ParameterizedTest
    @CsvSource({
        "'0\r\n\r\n', |",
        "'2\r\nab\r\n0\r\n\r\n', ab|",
        "'0002\r\nab\r\n1\r\nc\r\n000\r\n\r\n', abc|",
        "'A\r\n0\r\n\r\n01234\r\n0\r\n\r\n', '0\r\n\r\n01234|'",
        "'1;a=\"b\";c\r\nx\r\n0\r\nA: b\r\nC: d\r\n\r\n', x|",
        "'5\r\nab', ab"
    })
    void accepts_whatTheRfcSays(String coded, String read) {
        assertEquals(read, read(coded));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1\nx\r\n",
                "\r\n",
                " 1\r\n",
                "1 \r\n",
                "1\r\r\n",
                "0x1\r\n",
                "-1\r\n",
                "+1\r\n",
                "1g\r\n",
                "\u0661\r\n",
                "00000001\r\n",
                ";a\r\n",
                "1;a\nb\r\n",
                "1;\0\r\n",
                "0\n\r\n",
                "0\r\n\n",
                "0\r\nA: b\n\r\n",
                "0\r\nA: b\r\n c\r\n\r\n",
                "0\r\n\r\r\n"
            })
    void accepts_notWhatIsOdd(String coded) {
        assertEquals("!", read(coded));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1\r\nxy\r\n", "1\r\nx\n0\r\n", "1\r\nx0\r\n"})
    void accepts_notMoreThanTheChunk(String coded) {
        assertEquals("x!", read(coded));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1;", "0\r\nA: "})
    void accepts_notALineWithoutEnd(String start) {
        assertEquals("!", read(start + "a".repeat(10_000)));
    }
}
