package org.certkp.domain.x509.certificate;

import static org.certkp.domain.x509.certificate.OddCertificate.der;
import static org.certkp.domain.x509.certificate.OddCertificate.sequence;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.DERGeneralizedTime;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.edec.EdECObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.certkp.domain.failure.CertkpException;
import org.certkp.domain.failure.Code;
import org.certkp.domain.failure.Violation;
import org.certkp.domain.x509.Samples;
import org.certkp.domain.x509.pem.PemBlock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CertificateRefusalTest {

    private static final ASN1ObjectIdentifier RSA = PKCSObjectIdentifiers.rsaEncryption;
    private static final ASN1ObjectIdentifier EC = X9ObjectIdentifiers.id_ecPublicKey;
    private static final String PEM = Samples.ED25519.certificate().pem();
    private static final byte[] DER = Base64.getMimeDecoder().decode(PEM.replaceAll("-----[A-Z ]+-----", ""));

    private static void assertRefused(String text) {
        CertkpException refused = assertThrows(CertkpException.class, () -> CertificateChain.parse(text));
        assertEquals(Code.CERTIFICATE_UNREADABLE, refused.violations().get(0).code());
        assertEquals(CertkpException.Kind.INVALID, refused.kind());
    }

    private static void assertHint(Violation hint, String text) {
        CertkpException refused = assertThrows(CertkpException.class, () -> CertificateChain.parse(text));
        assertEquals(List.of(Violation.of(Code.CERTIFICATE_UNREADABLE), hint), refused.violations());
    }

    private static String block(byte[] der) {
        return PemBlock.encode(PemBlock.CERTIFICATE, der);
    }

    static String[] textsWithoutACertificate() {
        return new String[] {
            "",
            "foo",
            "-----BEGIN CERTIFICATE-----",
            "-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----",
            "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----",
            "-----BEGIN CERTIFICATE-----\n!!!!\n-----END CERTIFICATE-----",
            PEM.replace("-----END", "----END"),
            PEM.replace("END CERTIFICATE", "END X509 CERTIFICATE"),
            PEM.replace("CERTIFICATE", "CERTIFICATE REQUEST"),
            PEM.replace("CERTIFICATE-----\nM", "CERTIFICATE-----\nProc-Type: 4,MIC-CLEAR\n\nM"),
            PEM.substring(0, 200) + PEM.substring(201),
            PEM + "\n-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----",
            PEM + "\n-----BEGIN CERTIFICATE-----\nMIIB",
            Samples.ED25519.key().pem(),
            Samples.ED25519.key().pem().replace("PRIVATE KEY", "CERTIFICATE"),
            (PEM + "\n").repeat(1001),
            "-----BEGIN ".repeat(50_000),
            "-----BEGIN A-----".repeat(50_000),
        };
    }

    @ParameterizedTest
    @MethodSource("textsWithoutACertificate")
    void parse_refusesWhatIsNoCertificate(String text) {
        assertRefused(text);
    }

    @Test
    void parse_refusesEveryTruncation() {
        for (int length = 0; length < DER.length; length++) {
            assertRefused(block(Arrays.copyOf(DER, length)));
        }
    }

    @Test
    void parse_refusesBytesBehindTheCertificate() {
        assertRefused(block(Arrays.copyOf(DER, DER.length + 1)));
        assertRefused(block(Arrays.copyOf(DER, DER.length + 1)).replace("CERTIFICATE", "TRUSTED CERTIFICATE"));
    }

    @Test
    void parse_refusesOneThatIsTooLarge() {
        byte[] value = new byte[128 * 1024];
        assertRefused(new OddCertificate()
                .extension(new ASN1ObjectIdentifier("1.2.3"), value)
                .pem());
    }

    @Test
    void parse_takesAChainThatAColumnHoldsAndRefusesALongerOne() {
        String large = new OddCertificate()
                .extension(new ASN1ObjectIdentifier("1.2.3"), new byte[100_000])
                .pem();
        String seven = String.join("\n", Collections.nCopies(7, large));
        assertEquals(seven, CertificateChain.parse(seven).pem());
        assertTrue(seven.length() < 1_048_576);
        assertRefused(seven + "\n" + large);
    }

    @Test
    void parse_takesOddButReadableOnes() {
        CertificateChain chain = CertificateChain.parse(new OddCertificate()
                .notAfter(new DERGeneralizedTime("99991231235959Z"))
                .extension(new ASN1ObjectIdentifier("1.2.3"), new byte[] {1})
                .pem());
        assertEquals(Instant.parse("9999-12-31T23:59:59Z"), chain.notAfter());
        assertEquals("CN=odd", chain.subject());
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 3, 99})
    void parse_refusesAnUnknownVersion(int version) {
        assertHint(
                Violation.of(Code.VERSION_UNKNOWN, Integer.toString(version + 1)),
                new OddCertificate().version(version).pem());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "00000101000000Z",
                "20261301000000Z",
                "20260230000000Z",
                "20260101000000",
                "20261231235960Z",
                "100000101000000Z",
                "99991231235959-0100"
            })
    void parse_refusesATimeThatIsNoneAndSaysWhichOne(String time) {
        assertHint(
                Violation.of(Code.TIME_MALFORMED, "notAfter", time),
                new OddCertificate().notAfter(new DERGeneralizedTime(time)).pem());
    }

    @Test
    void parse_refusesTwoSignatureAlgorithms() {
        assertHint(
                Violation.of(Code.SIGNATURE_ALGORITHMS_DIFFER, "Ed25519", "Ed448"),
                new OddCertificate()
                        .outerAlgorithm(EdECObjectIdentifiers.id_Ed448)
                        .pem());
    }

    @Test
    void parse_refusesASubjectThatIsTooLong() {
        X500NameBuilder names = new X500NameBuilder();
        for (int i = 0; i < 82; i++) {
            names.addRDN(BCStyle.OU, "x".repeat(96));
        }
        assertEquals(
                82 * 100 - 1,
                names.build().toString().length(),
                "The name is longer than the limit of 8192 characters.");
        assertHint(
                Violation.of(Code.SUBJECT_TOO_LONG, 8192),
                new OddCertificate().subject(names.build()).pem());
    }

    @Test
    void parse_refusesMalformedNames() {
        for (ASN1Encodable name :
                List.of(new DERUTF8String("CN=x"), sequence(sequence()), sequence(new DERSet(sequence())))) {
            assertHint(
                    Violation.of(Code.SUBJECT_MALFORMED),
                    new OddCertificate().subject(name).pem());
        }
    }

    /** What neither authentik's library nor OpenSSL reads as a value: wrongly encoded text, numbers, an empty value. */
    @ParameterizedTest
    @ValueSource(
            strings = {"0c024dfc", "0c03eda080", "1e04d8000061", "1c0400110000", "020105", "0101ff", "0500", "800161"})
    void parse_refusesANameWithAValueThatNobodyReads(String value) throws IOException {
        ASN1Encodable attribute =
                sequence(BCStyle.CN, ASN1Primitive.fromByteArray(HexFormat.of().parseHex(value)));
        assertHint(
                Violation.of(Code.SUBJECT_MALFORMED),
                new OddCertificate().subject(sequence(new DERSet(attribute))).pem());
        assertHint(
                Violation.of(Code.ISSUER_MALFORMED),
                new OddCertificate().issuer(sequence(new DERSet(attribute))).pem());
    }

    static Object[][] unreadableKeys() {
        BigInteger huge = BigInteger.ONE.shiftLeft(16_400).setBit(0);
        BigInteger modulus = BigInteger.ONE.shiftLeft(4_095).setBit(0);
        ASN1ObjectIdentifier p256 = SECObjectIdentifiers.secp256r1;
        return new Object[][] {
            {RSA, DERNull.INSTANCE, rsa(huge, BigInteger.valueOf(65_537)), hint(Code.RSA_SIZE, 16_401, 512, 16_384)},
            {RSA, DERNull.INSTANCE, rsa(modulus, BigInteger.ONE), hint(Code.RSA_EXPONENT, "1")},
            {RSA, DERNull.INSTANCE, rsa(BigInteger.valueOf(15), BigInteger.TWO), hint(Code.RSA_SIZE, 4, 512, 16_384)},
            {RSA, DERNull.INSTANCE, new byte[] {0x30, 0}, hint(Code.PUBLIC_KEY_WRONG, "RSA")},
            {EC, p256, new byte[65], hint(Code.POINT_WRONG, "P-256")},
            {EC, p256, new byte[] {0}, hint(Code.POINT_WRONG, "P-256")},
            {EC, DERNull.INSTANCE, new byte[] {0}, hint(Code.CURVE_MISSING)},
            {EC, sequence(), new byte[] {0}, hint(Code.CURVE_SPELLED_OUT)},
            {EC, new ASN1ObjectIdentifier("1.2.3"), new byte[] {0}, hint(Code.CURVE_UNKNOWN, "1.2.3")},
            {EdECObjectIdentifiers.id_Ed25519, null, new byte[31], hint(Code.PUBLIC_KEY_WRONG, "Ed25519")},
            {EdECObjectIdentifiers.id_Ed25519, DERNull.INSTANCE, new byte[32], hint(Code.PUBLIC_KEY_WRONG, "Ed25519")},
            {EdECObjectIdentifiers.id_X448, null, new byte[57], hint(Code.PUBLIC_KEY_WRONG, "X448")},
            {X9ObjectIdentifiers.id_dsa, null, der(new ASN1Integer(5)), hint(Code.PUBLIC_KEY_WRONG, "DSA")},
            unsupported("2.16.840.1.101.3.4.3.18", "ML-DSA-65"),
            unsupported("1.2.840.113549.1.1.7", "RSAES-OAEP"),
            unsupported("1.3.132.1.12", "ECDH"),
            unsupported("1.2.643.7.1.1.1.1", "GOST R 34.10-2012 (256 bits)"),
            unsupported("1.2.3.4", "1.2.3.4"),
        };
    }

    private static Violation hint(Code code, Object... arguments) {
        return Violation.of(code, arguments);
    }

    private static Object[] unsupported(String algorithm, String name) {
        return new Object[] {
            new ASN1ObjectIdentifier(algorithm), null, new byte[1], hint(Code.KEY_ALGORITHM_UNSUPPORTED, name)
        };
    }

    @Test
    void parse_refusesAnExponentThatWouldTakeLong() {
        BigInteger modulus = BigInteger.ONE.shiftLeft(4_095).setBit(0);
        assertRefused(new OddCertificate()
                .publicKey(RSA, DERNull.INSTANCE, rsa(modulus, modulus.shiftRight(1)))
                .pem());
    }

    private static byte[] rsa(BigInteger modulus, BigInteger exponent) {
        return der(sequence(new ASN1Integer(modulus), new ASN1Integer(exponent)));
    }

    @ParameterizedTest
    @MethodSource("unreadableKeys")
    void parse_refusesAPublicKeyThatCannotBeRead(
            ASN1ObjectIdentifier type, Object parameters, byte[] bits, Violation hint) {
        assertHint(
                hint,
                new OddCertificate()
                        .publicKey(type, (ASN1Encodable) parameters, bits)
                        .pem());
    }

    @Test
    void parse_refusesDeepNestingQuickly() {
        byte[] nested = new byte[100_000];
        for (int i = 0; i < nested.length; i += 2) {
            nested[i] = 0x30;
            nested[i + 1] = (byte) 0x80;
        }
        assertTimeout(Duration.ofSeconds(5), () -> assertRefused(block(nested)));
    }
}
