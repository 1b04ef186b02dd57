package org.certkp.domain.x509.name;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DnsNameTest {

    private static final String LABEL = "a".repeat(63);

    /** The A-labels were computed with the idna package of Python; faß and ZWNJ are the examples of UTS #46 section 7. */
    @ParameterizedTest
    @CsvSource({
        "example.com, example.com",
        "EXAMPLE.com, example.com",
        "localhost, localhost",
        "example.com., example.com",
        "*.example.com, *.example.com",
        "*.Bücher.example, *.xn--bcher-kva.example",
        "faß.de, xn--fa-hia.de",
        "βόλος.com, xn--nxasmm1c.com",
        "日本語。jp, xn--wgv71a119e.jp",
        "xn--bcher-kva.example, xn--bcher-kva.example",
        "_dmarc.example.com, _dmarc.example.com",
        "r3---sn-4g5.example, r3---sn-4g5.example",
        "1.2.3.4a, 1.2.3.4a",
        "3com.example, 3com.example",
    })
    void encodeWithWildcard_answersALabels(String name, String encoded) {
        assertEquals(Optional.of(encoded), DnsName.encodeWithWildcard(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "..",
                "a..b",
                ".a",
                "a..",
                "-a.example",
                "a-.example",
                "a b",
                "a/b",
                "a:80",
                "a@b",
                "*",
                "*.",
                "a.*",
                "*a.example",
                "*.*.example",
                "1.2.3.4",
                "1.2.3.256",
                "1.2.3",
                "999",
                "example.1",
                "xn--a.example",
                "xn--999999999.example",
                "a\u0000b",
                "\uD83D",
                "\uFFFD.example",
                "\u0301a.example",
                "[::1]",
                "::1",
                "fe80::1%eth0",
                "ex\\ample",
                "a,b",
                "\u200Da.example"
            })
    void encodeWithWildcard_refusesWhatIsNoName(String name) {
        assertEquals(Optional.empty(), DnsName.encodeWithWildcard(name));
    }

    @Test
    void encode_knowsNoWildcard() {
        assertEquals(Optional.empty(), DnsName.encode("*.example"));
    }

    /** RFC 1035 section 2.3.4. */
    @Test
    void encode_boundsLabelsAndNames() {
        String longest = LABEL + "." + LABEL + "." + LABEL + "." + "b".repeat(61);
        assertEquals(253, longest.length());
        assertEquals(Optional.of(longest), DnsName.encode(longest));
        assertEquals(Optional.of(longest), DnsName.encode(longest + "."));
        assertEquals(Optional.empty(), DnsName.encode(longest + "b"));
        assertEquals(Optional.empty(), DnsName.encodeWithWildcard("*." + longest));
        assertEquals(Optional.empty(), DnsName.encode(LABEL + "a.example"));
        assertEquals(Optional.empty(), DnsName.encode("ü".repeat(63) + ".example"));
    }

    @Test
    void encode_refusesLongTextsQuickly() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 60_000; i++) {
            text.append((char) (0x4E00 + i % 20_000));
        }
        assertTimeout(Duration.ofSeconds(2), () -> assertEquals(Optional.empty(), DnsName.encode(text.toString())));
    }
}
