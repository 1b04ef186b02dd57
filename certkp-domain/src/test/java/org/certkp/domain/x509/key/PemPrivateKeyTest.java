package org.certkp.domain.x509.key;

import static org.certkp.domain.x509.certificate.OddCertificate.der;
import static org.certkp.domain.x509.certificate.OddCertificate.sequence;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Base64;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.certkp.domain.failure.CertkpException;
import org.certkp.domain.failure.Code;
import org.certkp.domain.x509.Samples;
import org.certkp.domain.x509.issuance.SelfSigned;
import org.certkp.domain.x509.pem.PemBlock;
import org.certkp.domain.x509.pem.PemReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class PemPrivateKeyTest {

    private static final String EC = Samples.EC.key().pem();

    private static void assertRefused(String text) {
        CertkpException refused = assertThrows(CertkpException.class, () -> PemPrivateKey.parse(text));
        assertEquals(Code.PRIVATE_KEY_UNREADABLE, refused.violations().get(0).code());
        assertEquals(CertkpException.Kind.INVALID, refused.kind());
    }

    static String[] formsOfOneKey() {
        return new String[] {
            EC + "\r\n",
            EC.replace("\n", "\r"),
            "\uFEFF" + EC,
            // The bytes tell the form.
            EC.replace("EC PRIVATE", "PRIVATE"),
            EC.replace("EC PRIVATE", "RSA PRIVATE"),
            EC.replace("EC PRIVATE", "DSA PRIVATE"),
            // A key that does not belong is not kept.
            EC + "\n" + Samples.ED448.key().pem(),
            "-----BEGIN ENCRYPTED PRIVATE KEY-----\nMAA=\n-----END ENCRYPTED PRIVATE KEY-----\n" + EC,
        };
    }

    @ParameterizedTest
    @MethodSource("formsOfOneKey")
    void parse_writesAnewWhatOthersCannotRead(String text) {
        PemPrivateKey key = PemPrivateKey.parse(text);
        assertEquals(EC, key.pem());
        assertEquals(KeyType.EC, key.keyType());
        assertTrue(Samples.EC.certificate().isOf(key));
    }

    @ParameterizedTest
    @EnumSource
    void parse_readsBackWhatWasGenerated(KeyAlgorithm algorithm) {
        SelfSigned pair = Samples.of(algorithm);
        PemPrivateKey key = PemPrivateKey.parse(pair.key().pem());
        assertEquals(pair.key().pem(), key.pem());
        assertTrue(pair.certificate().isOf(key));
    }

    @ParameterizedTest
    @EnumSource
    void restore_answersTheKeyThatWasStored(KeyAlgorithm algorithm) {
        SelfSigned pair = Samples.of(algorithm);
        PemPrivateKey key = PemPrivateKey.restore(pair.key().pem());
        assertEquals(pair.key().pem(), key.pem());
        assertEquals(pair.key().keyType(), key.keyType());
        assertTrue(pair.certificate().isOf(key));
        assertFalse(Samples.issue(algorithm == KeyAlgorithm.ECDSA ? KeyAlgorithm.ED448 : KeyAlgorithm.ECDSA, "n")
                .certificate()
                .isOf(key));
    }

    @Test
    void parse_readsTheExamplesOfRfc8410() {
        for (String pem : new String[] {Rfc8410.PRIVATE_KEY, Rfc8410.PRIVATE_KEY_WITH_ATTRIBUTES}) {
            PemPrivateKey key = PemPrivateKey.parse(pem);
            assertEquals(KeyType.ED25519, key.keyType());
            assertEquals(Rfc8410.PRIVATE_KEY.strip(), key.pem());
            assertFalse(Samples.ED25519.certificate().isOf(key));
        }
    }

    static String[] textsWithoutAKey() {
        return new String[] {
            "",
            "foo",
            Samples.EC.certificate().pem(),
            "-----BEGIN PRIVATE KEY-----\n-----END PRIVATE KEY-----",
            "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----",
            "-----BEGIN PRIVATE KEY-----\nMAA=\n-----END PRIVATE KEY-----",
            EC.replace("EC PRIVATE", "OPENSSH PRIVATE"),
            EC.replace("EC PRIVATE", "ENCRYPTED PRIVATE"),
            EC.replace("EC PRIVATE", "PUBLIC"),
            EC.replace("KEY-----\nM", "KEY-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-256-CBC,00\n\nM"),
            EC.substring(0, 80),
        };
    }

    @ParameterizedTest
    @MethodSource("textsWithoutAKey")
    void parse_refusesWhatIsNoKey(String text) {
        assertRefused(text);
    }

    @ParameterizedTest
    @EnumSource(
            value = KeyAlgorithm.class,
            names = {"ECDSA", "ED25519", "ED448"})
    void parse_refusesEveryTruncation(KeyAlgorithm algorithm) {
        String pem = Samples.of(algorithm).key().pem();
        byte[] der = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
        String label = pem.substring("-----BEGIN ".length(), pem.indexOf("-----\n"));
        for (int length = 0; length < der.length; length++) {
            assertRefused(PemBlock.encode(label, Arrays.copyOf(der, length)));
        }
        assertRefused(PemBlock.encode(label, Arrays.copyOf(der, der.length + 1)));
    }

    private static String sec1(byte[] scalar, ASN1Encodable parameters) {
        ASN1Encodable[] parts = {
            new ASN1Integer(1), new DEROctetString(scalar), new DERTaggedObject(true, 0, parameters)
        };
        return PemBlock.encode("EC PRIVATE KEY", der(sequence(parts)));
    }

    @Test
    void parse_refusesAnEcKeyThatNamesNoCurveOfItsOwn() {
        byte[] scalar = new byte[32];
        scalar[31] = 7;
        assertEquals(
                KeyType.EC,
                PemPrivateKey.parse(sec1(scalar, SECObjectIdentifiers.secp256r1))
                        .keyType());
        assertRefused(sec1(scalar, new ASN1ObjectIdentifier("1.2.3")));
        assertRefused(sec1(scalar, sequence()));
        assertRefused("-----BEGIN EC PARAMETERS-----\nBggqhkjOPQMBBw==\n-----END EC PARAMETERS-----\n"
                + PemBlock.encode("EC PRIVATE KEY", der(sequence(new ASN1Integer(1), new DEROctetString(scalar)))));
    }

    @Test
    void parse_refusesAnEcKeyOutOfRange() {
        byte[] tooLarge = new byte[32];
        Arrays.fill(tooLarge, (byte) 0xff);
        assertRefused(sec1(new byte[32], SECObjectIdentifiers.secp256r1));
        assertRefused(sec1(tooLarge, SECObjectIdentifiers.secp256r1));
        assertRefused(sec1(new byte[20_000], SECObjectIdentifiers.secp256r1));
    }

    @Test
    void toString_hasNoKeyMaterial() {
        assertEquals("PemPrivateKey[EC]", PemPrivateKey.parse(EC).toString());
        assertEquals("PemBlock[EC PRIVATE KEY]", PemReader.read(EC).get(0).toString());
    }
}
