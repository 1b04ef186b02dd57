package org.certkp.domain.keypair;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.OptionalLong;
import org.certkp.domain.failure.CertkpException;
import org.certkp.domain.failure.Code;
import org.certkp.domain.failure.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PagingTest {

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 1", "100, 1", "101, 2", "200, 2", "201, 3"})
    void totalPages_countsTheLastOneThatIsNotFull(long count, long pages) {
        assertEquals(pages, new Page<>(1, 100, count, List.of()).totalPages());
    }

    @Test
    void among_answersThePagesThatThereAre() {
        assertEquals(OptionalLong.of(3), PageNumber.LAST.among(3));
        assertEquals(OptionalLong.of(1), PageNumber.of(1).among(3));
        assertEquals(OptionalLong.of(3), PageNumber.of(3).among(3));
        assertEquals(OptionalLong.empty(), PageNumber.of(0).among(3));
        assertEquals(OptionalLong.empty(), PageNumber.of(-1).among(3));
        assertEquals(OptionalLong.empty(), PageNumber.of(4).among(3));
    }

    @Test
    void pairName_isCountedInCharacters() {
        String longest = "\uD83D\uDE00".repeat(600);
        assertEquals(longest, PairName.check(longest));
        assertThrows(CertkpException.class, () -> PairName.check(longest + "x"));
    }

    @ParameterizedTest
    @CsvSource({"U+0000", "U+0009", "U+000A", "U+001B", "U+007F", "U+0085", "U+009F"})
    void pairName_hasNoControlCharacter(String number) {
        String name = "line" + Character.toString(Integer.parseInt(number.substring(2), 16)) + "end";
        CertkpException refusal = assertThrows(CertkpException.class, () -> PairName.check(name));
        assertEquals(List.of(Violation.of(Code.CONTROL_CHARACTER, number)), refusal.violations());
    }

    /** They are of other categories: separators, marks of direction, joiners of emoji, no-break space. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\u2028b",
                "a\u2029b",
                "\u202Etrap",
                "\uD83D\uDC68\u200D\uD83D\uDC69",
                "a\u00A0b",
                "#a",
                "\uFFFF"
            })
    void pairName_mayHaveAnyOtherCharacter(String name) {
        assertEquals(name, PairName.check(name));
    }
}
