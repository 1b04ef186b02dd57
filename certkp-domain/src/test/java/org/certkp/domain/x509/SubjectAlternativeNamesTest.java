package org.certkp.domain.x509;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.certkp.domain.failure.CertkpException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubjectAlternativeNamesTest {

    private static final List<String> TYPES = List.of("other", "mail", "dns", "x400", "dir", "edi", "uri", "ip", "rid");

    private static List<String> read(String list) {
        return SubjectAlternativeNames.parse(list)
                .generalNames()
                .map(GeneralNames::getNames)
                .map(names -> Arrays.stream(names)
                        .map(SubjectAlternativeNamesTest::text)
                        .collect(Collectors.toList()))
                .orElse(List.of());
    }

    private static String text(GeneralName name) {
        String value = name.getName() instanceof ASN1String string
                ? string.getString()
                : ((DEROctetString) name.getName()).getOctets().length + " octets";
        return TYPES.get(name.getTagNo()) + " " + value;
    }

    private static String refusal(String list) {
        CertkpException refused = assertThrows(CertkpException.class, () -> SubjectAlternativeNames.parse(list), list);
        assertEquals(CertkpException.Kind.INVALID, refused.kind());
        return refused.getMessage();
    }

    @ParameterizedTest
    @CsvSource({
        "n.example, dns n.example",
        "*.n.example, dns *.n.example",
        "192.0.2.1, ip 4 octets",
        "2001:db8::1, ip 16 octets",
        "a@n.example, mail a@n.example",
        "A.b+c@Bücher.example, mail A.b+c@xn--bcher-kva.example",
        "https://n.example/a?b#c, uri https://n.example/a?b#c",
        "https://a@n.example/, uri https://a@n.example/",
        "URN:uuid:1, uri URN:uuid:1",
        "dns:n.example, dns n.example",
        "DnS: n.example, dns n.example",
        "ip:::1, ip 16 octets",
        "IP:192.0.2.1, ip 4 octets",
        "email:a@n.example, mail a@n.example",
        "Uri:mailto:a@n.example, uri mailto:a@n.example",
    })
    void parse_typesItems(String item, String expected) {
        assertEquals(List.of(expected), read(item));
    }

    @Test
    void parse_trimsAndDropsBlankAndRepeatedItems() {
        assertEquals(
                List.of("dns a.example", "dns b.example", "ip 4 octets"),
                read(" a.example\u00A0,,\t\u3000, b.example ,A.EXAMPLE.,DNS:a.example,192.0.2.1,IP:192.0.2.1,"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ",", " ,\u2003, "})
    void parse_answersNoneForAnEmptyList(String list) {
        assertEquals(List.of(), read(list));
    }

    @ParameterizedTest
    @CsvSource({
        "a b, a DNS name",
        "1.2.3.256, a DNS name",
        "mailto:a@b, an e-mail address",
        "DNS:, a DNS name",
        "DNS:a@b.example, a DNS name",
        "IP:n.example, an IP address",
        "IP:192.0.2.0/24, an IP address",
        "IP:fe80::1%lo, an IP address",
        "email:n.example, an e-mail address",
        "@n.example, an e-mail address",
        "a@, an e-mail address",
        "a@*.example, an e-mail address",
        "ä@n.example, an e-mail address",
        "a..b@n.example, an e-mail address",
        "URI:n.example, a URI",
        "://n.example, a URI",
        "1://n.example, a URI",
        "http://, a URI",
        "file:///etc, a URI",
    })
    void parse_namesTheItemThatCannotBeEncoded(String item, String type) {
        assertEquals("\"" + item + "\" cannot be encoded as " + type + ".", refusal("n.example, " + item + ",x"));
    }

    @Test
    void parse_boundsTheLocalPartOfAMailAddress() {
        assertEquals(1, read("a".repeat(64) + "@n.example").size());
        assertTrue(refusal("a".repeat(65) + "@n.example").endsWith("cannot be encoded as an e-mail address."));
    }

    @Test
    void parse_shortensTheItemInTheMessage() {
        String emoji = "\uD83D\uDE00";
        assertEquals(
                "\"" + emoji.repeat(100) + "...\" cannot be encoded as a DNS name.", refusal(emoji.repeat(60_000 / 2)));
    }

    @Test
    void parse_boundsTheText() {
        assertEquals(List.of("dns a"), read("a" + ",".repeat(65_535)));
        assertEquals("Ensure this field has no more than 65536 characters.", refusal("a" + ",".repeat(65_536)));
    }

    @Test
    void parse_boundsWhatBecomesOfTheText() {
        String list = IntStream.range(0, 8_000)
                .mapToObj(i -> "::" + Integer.toHexString(i))
                .collect(Collectors.joining(","));
        assertEquals(
                "The names take 144000 bytes in the certificate. Ensure they take no more than 65536.", refusal(list));
    }

    @Test
    void parse_boundedListsMakeReadableCertificates() {
        String list = IntStream.range(0, 3_600)
                .mapToObj(i -> "::" + Integer.toHexString(i))
                .collect(Collectors.joining(","));
        CertificateTemplate template = Samples.template("n", 1, list);
        assertEquals(
                "OU=Self-signed,O=certkp,CN=n",
                Samples.issue(KeyAlgorithm.ED25519, template).certificate().subject());
    }

    @Test
    void parse_refusesLoneSurrogatesAndControls() {
        for (String bad :
                List.of("\uD83D", "a\u0000b", "URI:urn:a:\uD83D", "URI:urn:a\u0007b", "email:\uD83D@n.example")) {
            assertTrue(refusal(bad).contains("cannot be encoded"), bad);
        }
        assertEquals(1, Collections.frequency(read("a.example,a.example"), "dns a.example"));
    }
}
