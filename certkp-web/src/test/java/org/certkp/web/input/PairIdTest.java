package org.certkp.web.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.UUID;
import org.certkp.web.failure.RefusedRequest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PairIdTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "f0e1d2c3-b4a5-9687-7869-5a4b3c2d1e0f",
                "F0E1D2C3-B4A5-9687-7869-5A4B3C2D1E0F",
                "f0e1d2c3b4a5968778695a4b3c2d1e0f"
            })
    void parse_readsEveryWayToWriteAUuid(String text) {
        assertEquals(UUID.fromString("f0e1d2c3-b4a5-9687-7869-5a4b3c2d1e0f"), PairId.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "1-2-3-4-5",
                "f0e1d2c3b4a5968778695a4b3c2d1e0",
                "f0e1d2c3b4a5968778695a4b3c2d1e0f0",
                "g0e1d2c3b4a5968778695a4b3c2d1e0f",
                "+0e1d2c3b4a5968778695a4b3c2d1e0f",
                "\uff100e1d2c3b4a5968778695a4b3c2d1e0f"
            })
    void parse_findsNothingForWhatIsNoUuid(String text) {
        RefusedRequest refusal = assertThrows(RefusedRequest.class, () -> PairId.parse(text));
        assertEquals(404, refusal.getResponse().getStatus());
    }
}
