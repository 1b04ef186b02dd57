package org.certkp.domain.keypair;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.OptionalLong;
import org.certkp.domain.failure.CertkpException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
}
