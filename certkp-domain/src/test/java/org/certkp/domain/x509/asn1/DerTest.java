package org.certkp.domain.x509.asn1;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DerTest {

    private static byte[] hex(String hex) {
        return HexFormat.of().parseHex(hex);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0500", "3000", "30020500", "0481020102", "1f810100", "bf8a0200"})
    void requireOne_takesOneElement(String hex) {
        assertArrayEquals(hex(hex), Der.requireOne(hex(hex)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "05",
                "050000",
                "0502",
                "3080",
                "30800000",
                "30030500",
                "300205000500",
                "3001",
                "30020501",
                "1f",
                "1f80",
                "0485ffffffffff",
                "0484ffffffff",
                "04847fffffff",
                "0488ffffffffffffffff",
                "0482",
                "048201"
            })
    void requireOne_refusesAnythingElse(String hex) {
        assertThrows(IllegalArgumentException.class, () -> Der.requireOne(hex(hex)));
    }

    @Test
    void lengthOfFirst_leavesWhatFollows() {
        assertEquals(4, Der.lengthOfFirst(hex("30020500" + "ffff")));
    }

    @Test
    void requireOne_boundsTheDepth() {
        byte[] deep = nested(32);
        assertArrayEquals(deep, Der.requireOne(deep));
        assertThrows(IllegalArgumentException.class, () -> Der.requireOne(nested(33)));
    }

    private static byte[] nested(int depth) {
        byte[] bytes = new byte[2 + 2 * depth];
        for (int i = 0; i <= depth; i++) {
            bytes[2 * i] = 0x30;
            bytes[2 * i + 1] = (byte) (bytes.length - 2 * i - 2);
        }
        return bytes;
    }
}
