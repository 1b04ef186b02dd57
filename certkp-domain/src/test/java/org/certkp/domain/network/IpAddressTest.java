package org.certkp.domain.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IpAddressTest {

    private static String read(String text) {
        return IpAddress.parse(text).map(HexFormat.of()::formatHex).orElse("none");
    }

    /** The IPv6 texts are the examples of RFC 4291 section 2.2, and those of RFC 5952 section 2. */
    @ParameterizedTest
    @CsvSource({
        "0.0.0.0, 00000000",
        "255.255.255.255, ffffffff",
        "192.0.2.1, c0000201",
        "ABCD:EF01:2345:6789:ABCD:EF01:2345:6789, abcdef0123456789abcdef0123456789",
        "2001:DB8:0:0:8:800:200C:417A, 20010db80000000000080800200c417a",
        "2001:DB8::8:800:200C:417A, 20010db80000000000080800200c417a",
        "FF01::101, ff010000000000000000000000000101",
        "::1, 00000000000000000000000000000001",
        "::, 00000000000000000000000000000000",
        "1::, 00010000000000000000000000000000",
        "1:2:3:4:5:6:7::, 00010002000300040005000600070000",
        "::2:3:4:5:6:7:8, 00000002000300040005000600070008",
        "0:0:0:0:0:0:13.1.68.3, 0000000000000000000000000d014403",
        "::FFFF:129.144.52.38, 00000000000000000000ffff81903426",
    })
    void parse_readsAddresses(String text, String hex) {
        assertEquals(hex, read(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1",
                "1.2.3",
                "1.2.3.4.5",
                "1.2.3.256",
                "01.2.3.4",
                "1.2.3.4/24",
                "0x1.2.3.4",
                "1.2.3.+4",
                "1..2.3",
                "\u0661.2.3.4",
                ":",
                ":::",
                "1:",
                ":1",
                "1:2:3:4:5:6:7",
                "1:2:3:4:5:6:7:8:9",
                "1:2:3:4::5:6:7:8",
                "1::2::3",
                "12345::",
                "g::",
                "fe80::1%eth0",
                "[::1]",
                "::1/64",
                "::1.2.3.4:5",
                "1.2.3.4::",
                "1:2:3:4:5:6:7:1.2.3.4",
                "::ffff:1.2.3",
                " ::1",
                "localhost"
            })
    void parse_refusesAnythingElse(String text) {
        assertEquals(Optional.empty(), IpAddress.parse(text).map(HexFormat.of()::formatHex));
    }
}
