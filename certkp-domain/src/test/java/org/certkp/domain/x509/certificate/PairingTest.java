package org.certkp.domain.x509.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.certkp.domain.failure.Code;
import org.certkp.domain.failure.Violation;
import org.certkp.domain.x509.Samples;
import org.certkp.domain.x509.key.KeyAlgorithm;
import org.certkp.domain.x509.key.KeyType;
import org.certkp.domain.x509.key.PemPrivateKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which certificate of a chain a key belongs to, and the order that the chain is put in then. */
class PairingTest {

    private static final String OWN = Samples.EC.certificate().pem();
    private static final PemPrivateKey KEY = Samples.EC.key();

    /** A certificate of another key, named by one letter, issued by another letter. */
    private static String issued(String subject, String issuer) {
        return odd(subject, issuer).pem();
    }

    private static OddCertificate odd(String subject, String issuer) {
        return new OddCertificate()
                .key(Samples.ED448)
                .subject(new X500Name("CN=" + subject))
                .issuer(new X500Name("CN=" + issuer));
    }

    /** The certificate of the key, with an issuer. */
    private static String own(String issuer) {
        return odd("own", issuer).key(Samples.EC).pem();
    }

    private static List<String> subjects(CertificateChain chain) {
        return IntStream.range(0, chain.size())
                .mapToObj(at -> chain.content(at).subject().replace("CN=", ""))
                .toList();
    }

    private static Pairing find(List<String> certificates) {
        return Pairing.find(CertificateChain.parse(String.join("\n", certificates)), KEY)
                .orElseThrow();
    }

    @Test
    void find_leavesAChainWhoseFirstCertificateIsTheKeysAsItCame() {
        CertificateChain chain = CertificateChain.parse("# mine\n" + own("a") + "\n\n" + issued("x", "y"));
        Pairing found = Pairing.find(chain, KEY).orElseThrow();
        assertSame(chain, found.certificates());
        assertEquals(1, found.position());
    }

    /** Pairs of subject and issuer in the order in which they come; o is the key's own. */
    @ParameterizedTest
    @CsvSource({
        "ab bb oa, oab, 3",
        "bb ab oa, oab, 3",
        "xy ab oa bb zz, oabxz, 3",
        // Two have issued each other.
        "ab ba oa, oab, 3",
        // Cross-signed: the path by the first comes first, and each issuer is behind what it issued.
        "ar as oa rr ss, oaras, 3",
        // A diamond.
        "rr ar as oa sr, oaasr, 4",
        "aa aa oa, oa, 3",
        "ab, '', 0",
    })
    void find_putsTheChainInOrder(String given, String expected, int position) {
        List<String> certificates = new ArrayList<>();
        for (String pair : given.split(" ")) {
            String issuer = pair.substring(1);
            certificates.add(pair.startsWith("o") ? own(issuer) : issued(pair.substring(0, 1), issuer));
        }
        Optional<Pairing> found = Pairing.find(CertificateChain.parse(String.join("\n", certificates)), KEY);
        assertEquals(position, found.map(Pairing::position).orElse(0));
        assertEquals(
                expected,
                found.map(pairing -> String.join("", subjects(pairing.certificates()))
                                .replace("own", "o"))
                        .orElse(""));
    }

    @Test
    void find_tellsIssuersOfOneNameApartByTheirKeys() throws Exception {
        byte[] one = {1};
        byte[] two = {2};
        ASN1ObjectIdentifier subjectKey = Extension.subjectKeyIdentifier;
        String wrong = odd("a", "wrong")
                .extension(subjectKey, new DEROctetString(one).getEncoded())
                .pem();
        String right = odd("a", "right")
                .extension(subjectKey, new DEROctetString(two).getEncoded())
                .pem();
        byte[] authority =
                OddCertificate.der(OddCertificate.sequence(new DERTaggedObject(false, 0, new DEROctetString(two))));
        String own = odd("own", "a")
                .key(Samples.EC)
                .extension(Extension.authorityKeyIdentifier, authority)
                .pem();
        CertificateChain ordered = find(List.of(wrong, right, own)).certificates();
        assertEquals(String.join("\n", own, right, wrong), ordered.pem());
    }

    /** What is in extensions may be anything. */
    @Test
    void find_readsPastKeyIdentifiersThatAreNone() {
        for (byte[] nonsense :
                new byte[][] {{}, {1}, {5, 0}, {0x30, 9}, {4, 1, 1}, {0x30, 0}, {0x30, 2, (byte) 0x80, 0}}) {
            String issuer = odd("a", "a")
                    .extension(Extension.subjectKeyIdentifier, nonsense)
                    .pem();
            String own = odd("own", "a")
                    .key(Samples.EC)
                    .extension(Extension.authorityKeyIdentifier, nonsense)
                    .pem();
            assertEquals(
                    own + "\n" + issuer,
                    find(List.of(issuer, own)).certificates().pem());
        }
    }

    @Test
    void find_takesTheKeyOfATextThatBelongs() {
        PemPrivateKey keys = PemPrivateKey.parse(Samples.ED25519.key().pem() + "\n" + KEY.pem());
        Pairing found = Pairing.find(CertificateChain.parse(OWN), keys).orElseThrow();
        assertEquals(KEY.pem(), found.key().pem());
        Pairing other = Pairing.find(Samples.ED25519.certificate(), keys).orElseThrow();
        assertEquals(Samples.ED25519.key().pem(), other.key().pem());
        assertEquals(Optional.empty(), Pairing.find(Samples.ED448.certificate(), keys));
    }

    @Test
    void find_isQuickWithAThousandCertificates() {
        String own = odd("own", "n0").key(Samples.EC).pem();
        List<String> line = new ArrayList<>();
        List<String> oneName = new ArrayList<>();
        for (int i = 0; i < 999; i++) {
            line.add(issued("n" + i, "n" + (i + 1)));
            oneName.add(odd("n0", "n0").serialNumber(new ASN1Integer(i + 1)).pem());
        }
        Collections.reverse(line);
        for (List<String> chain : List.of(line, oneName)) {
            chain.add(own);
            Pairing found = assertTimeout(Duration.ofSeconds(10), () -> find(chain));
            assertEquals(1000, found.position());
            assertEquals(1000, found.certificates().size());
            assertEquals("own", subjects(found.certificates()).get(0));
        }
    }

    @Test
    void mismatch_saysWhatCanBeTold() {
        Violation chief = Violation.of(Code.PRIVATE_KEY_FOREIGN);
        assertEquals(
                List.of(chief, Violation.of(Code.KEY_OF_ANOTHER_KIND, "ED448", "EC P-256")),
                Pairing.mismatch(chief.code(), Samples.EC.certificate(), KeyType.ED448));
        assertEquals(
                List.of(chief),
                Pairing.mismatch(
                        chief.code(), Samples.issue(KeyAlgorithm.ECDSA, "x").certificate(), KEY.keyType()));
        CertificateChain two = CertificateChain.parse(OWN + "\n" + OWN);
        assertEquals(
                List.of(chief, Violation.of(Code.KEY_OF_NO_CERTIFICATE, 2)),
                Pairing.mismatch(chief.code(), two, KeyType.ED448));
    }
}
