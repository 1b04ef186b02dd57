package org.certkp.domain.x509.name;

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
import org.certkp.domain.failure.Code;
import org.certkp.domain.failure.Violation;
import org.certkp.domain.x509.Samples;
import org.certkp.domain.x509.issuance.CertificateTemplate;
import org.certkp.domain.x509.key.KeyAlgorithm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubjectAlternativeNamesTest {

    private static final List<String> TYPES = List.of("other", "mail", "dns", "x400", "dir", "edi", "uri", "ip", "rid");

    private static List<String> read(String list) {
        return texts(SubjectAlternativeNames.parse(list));
    }

    private static List<String> texts(SubjectAlternativeNames read) {
        return read.generalNames()
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

    private static Violation refusal(String list) {
        CertkpException refused = assertThrows(CertkpException.class, () -> SubjectAlternativeNames.parse(list), list);
        assertEquals(CertkpException.Kind.INVALID, refused.kind());
        assertEquals(1, refused.violations().size());
        return refused.violations().get(0);
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
        "mailto:a@n.example, uri mailto:a@n.example",
        "mailto:a@n.example?subject=x, uri mailto:a@n.example?subject=x",
        "sip:alice@n.example;transport=tls, uri sip:alice@n.example;transport=tls",
        "SIPS:alice@n.example, uri SIPS:alice@n.example",
        "tel:+1-201-555-0123, uri tel:+1-201-555-0123",
        "acct:alice@n.example, uri acct:alice@n.example",
        "did:web:n.example, uri did:web:n.example",
        "spiffe://td.example/ns/a/sa/b, uri spiffe://td.example/ns/a/sa/b",
        "https://[2001:db8::1]:8443/, uri https://[2001:db8::1]:8443/",
        "[2001:db8::1], ip 16 octets",
        "IP:[::1], ip 16 octets",
        "::ffff:192.0.2.1, ip 16 octets",
        "\uD83D\uDE00.example, dns xn--e28h.example",
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
    @ValueSource(strings = {"\n", "\r\n", "\r", "\u2028", "\u0085", "\n\n", ",\n "})
    void parse_readsANameALine(String lineEnd) {
        assertEquals(
                List.of("dns a.example", "ip 4 octets", "dns b.example"),
                read(String.join(lineEnd, "a.example", "192.0.2.1", "b.example", "")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ",", " ,\u2003, ", "\n"})
    void parse_answersNoneForAnEmptyList(String list) {
        assertEquals(List.of(), read(list));
    }

    @ParameterizedTest
    @CsvSource({
        "a b, NOT_A_DNS_NAME",
        "1.2.3.256, NOT_AN_IP_ADDRESS",
        "192.0.2.010, NOT_AN_IP_ADDRESS",
        "192.0.2.0/24, NOT_AN_IP_ADDRESS",
        "192.0.2.1:443, NOT_AN_IP_ADDRESS",
        "2001:db8::/32, NOT_AN_IP_ADDRESS",
        "[::1]:443, NOT_AN_IP_ADDRESS",
        "[::1, NOT_AN_IP_ADDRESS",
        "[192.0.2.1], NOT_AN_IP_ADDRESS",
        "IP:[192.0.2.1], NOT_AN_IP_ADDRESS",
        "fe80::1%eth0, NOT_AN_IP_ADDRESS",
        "[fe80::1%25eth0], NOT_AN_IP_ADDRESS",
        "*.1.2.3, NOT_A_DNS_NAME",
        "n.example:8443, NOT_A_DNS_NAME",
        "n.example;b.example, NOT_A_DNS_NAME",
        "n.example/path, NOT_A_DNS_NAME",
        "RID:1.2.3, NOT_A_DNS_NAME",
        "\u202En.example, NOT_A_DNS_NAME",
        "sip:, NOT_A_URI",
        "mailto:a b@n.example, NOT_A_URI",
        "a@[192.0.2.1], NOT_AN_EMAIL_ADDRESS",
        "DNS:, NOT_A_DNS_NAME",
        "DNS:a@b.example, NOT_A_DNS_NAME",
        "IP:n.example, NOT_AN_IP_ADDRESS",
        "IP:192.0.2.0/24, NOT_AN_IP_ADDRESS",
        "IP:fe80::1%lo, NOT_AN_IP_ADDRESS",
        "email:n.example, NOT_AN_EMAIL_ADDRESS",
        "@n.example, NOT_AN_EMAIL_ADDRESS",
        "a@, NOT_AN_EMAIL_ADDRESS",
        "a@*.example, NOT_AN_EMAIL_ADDRESS",
        "ä@n.example, NOT_AN_EMAIL_ADDRESS",
        "a..b@n.example, NOT_AN_EMAIL_ADDRESS",
        "URI:n.example, NOT_A_URI",
        "://n.example, NOT_A_URI",
        "1://n.example, NOT_A_URI",
        "http://, NOT_A_URI",
        "file:///etc, NOT_A_URI",
    })
    void parse_namesTheItemThatCannotBeEncoded(String item, Code code) {
        assertEquals(Violation.of(code, item), refusal("n.example, " + item + ",x"));
    }

    @Test
    void parse_boundsTheLocalPartOfAMailAddress() {
        assertEquals(1, read("a".repeat(64) + "@n.example").size());
        assertEquals(
                Code.NOT_AN_EMAIL_ADDRESS,
                refusal("a".repeat(65) + "@n.example").code());
    }

    @Test
    void parse_shortensTheItemInTheMessage() {
        String emoji = "\uD83D\uDE00";
        assertEquals(Violation.of(Code.NOT_A_DNS_NAME, emoji.repeat(100) + "..."), refusal(emoji.repeat(60_000 / 2)));
    }

    /** ICU maps a label of any length, but writes no more than 1,000 characters of one in ASCII. */
    @ParameterizedTest
    @ValueSource(ints = {64, 1000, 1001, 1024, 1025, 60_000})
    void parse_refusesLongLabelsInAnyScript(int length) {
        // The last letter becomes 18.
        for (String letter : List.of("a", "ä", "日", "\uFDFA")) {
            for (String item : List.of("%s", "%s.example", "*.%s", "a@%s", "https://%s/")) {
                assertTrue(
                        refusal(item.formatted(letter.repeat(length)))
                                .code()
                                .name()
                                .startsWith("NOT_"),
                        letter + item);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "n.example, dns n.example",
        "N.Example., dns n.example",
        "localhost, dns localhost",
        "*.n.example, dns *.n.example",
        "Bücher.example, dns xn--bcher-kva.example",
        "192.0.2.1, ip 4 octets",
        "2001:db8::1, ip 16 octets",
    })
    void ofCommonName_isTheNameThatAVerifierLooksFor(String commonName, String expected) {
        assertEquals(List.of(expected), texts(SubjectAlternativeNames.ofCommonName(commonName)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "My server",
                "a@n.example",
                "https://n.example/",
                "n.example:443",
                "DNS:n.example",
                "1.2.3.256",
                "a,b",
                "a\nb",
                "\u202Etrap",
                "ääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääää",
                "."
            })
    void ofCommonName_isNoneForWhatIsNoHost(String commonName) {
        assertEquals(List.of(), texts(SubjectAlternativeNames.ofCommonName(commonName)));
        assertEquals(List.of(), texts(SubjectAlternativeNames.ofCommonName("ä".repeat(1024))));
    }

    @Test
    void parse_boundsTheText() {
        assertEquals(List.of("dns a"), read("a" + ",".repeat(65_535)));
        assertEquals(Violation.of(Code.TOO_LONG, 65_536), refusal("a" + ",".repeat(65_536)));
    }

    @Test
    void parse_boundsWhatBecomesOfTheText() {
        String list = IntStream.range(0, 8_000)
                .mapToObj(i -> "::" + Integer.toHexString(i))
                .collect(Collectors.joining(","));
        assertEquals(Violation.of(Code.ALTERNATIVE_NAMES_TOO_LONG, 144_000, 65_536), refusal(list));
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
            assertEquals(1, refusal(bad).arguments().size(), bad);
        }
        assertEquals(1, Collections.frequency(read("a.example,a.example"), "dns a.example"));
    }
}
