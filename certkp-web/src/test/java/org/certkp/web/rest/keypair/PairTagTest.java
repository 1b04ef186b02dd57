package org.certkp.web.rest.keypair;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.certkp.domain.failure.CertkpException;
import org.certkp.web.failure.RefusedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PairTagTest {

    private static void assertStale(long stored, String... lines) {
        CertkpException refused = assertThrows(
                CertkpException.class, () -> PairTag.expected(List.of(lines)).require(stored));
        assertEquals(CertkpException.Kind.STALE, refused.kind());
    }

    @Test
    void expected_withoutTheHeaderIsAnyVersion() {
        assertDoesNotThrow(() -> PairTag.expected(List.of()).require(7));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                " * ",
                "\"7\"",
                "\"7-brief\"",
                "\"6\", \"7\"",
                "\"a,b\",\"7\"",
                "\"7\",W/\"8\"",
                ", ,\t\"7\" ,",
                "\"\", \"7\"",
                "W/\"7\", \"7\""
            })
    void expected_isEachVersionThatIsNamed(String header) {
        assertDoesNotThrow(() -> PairTag.expected(List.of(header)).require(7));
    }

    @Test
    void expected_isNamedByAnyLine() {
        assertDoesNotThrow(() -> PairTag.expected(List.of("\"6\"", "\"7\"")).require(7));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"8\"", "W/\"7\"", "\"\"", "\"07\"", "\"+7\"", "\"*\"", "\"7-details\"", "\"77\""})
    void expected_isNoVersionThatIsNotNamed(String header) {
        assertStale(7, header);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                ",",
                "7",
                "\"",
                "\"7",
                "7\"",
                "w/\"7\"",
                "W/",
                "W/ \"7\"",
                "\"7\" \"8\"",
                "*, \"7\"",
                "\"7\";x",
                "\"7 \""
            })
    void expected_refusesWhatIsNoEntityTag(String header) {
        RefusedRequest refused = assertThrows(RefusedRequest.class, () -> PairTag.expected(List.of(header)));
        assertEquals(400, refused.getResponse().getStatus());
    }

    @Test
    void expected_readsALongHeaderInNoTime() {
        assertStale(7, "\"6\",".repeat(20_000) + ",".repeat(20_000));
        assertThrows(RefusedRequest.class, () -> PairTag.expected(List.of(" ".repeat(100_000) + "x")));
    }
}
