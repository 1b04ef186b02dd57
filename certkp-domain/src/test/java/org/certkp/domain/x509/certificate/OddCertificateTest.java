package org.certkp.domain.x509.certificate;

import static org.certkp.domain.x509.certificate.OddCertificate.der;
import static org.certkp.domain.x509.certificate.OddCertificate.sequence;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.math.BigInteger;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.DERGeneralizedTime;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.DERUTCTime;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Extension;
import org.certkp.domain.x509.details.CertificateDetails;
import org.certkp.domain.x509.details.CertificateReading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Certificates that authentik's library and OpenSSL load though RFC 5280 has no such ones. */
class OddCertificateTest {

    static final List<ASN1ObjectIdentifier> STANDARD_EXTENSIONS = List.of(
            Extension.basicConstraints,
            Extension.keyUsage,
            Extension.extendedKeyUsage,
            Extension.subjectAlternativeName,
            Extension.issuerAlternativeName,
            Extension.subjectKeyIdentifier,
            Extension.authorityKeyIdentifier,
            Extension.nameConstraints,
            Extension.policyConstraints,
            Extension.policyMappings,
            Extension.cRLDistributionPoints,
            Extension.certificatePolicies,
            Extension.inhibitAnyPolicy,
            Extension.authorityInfoAccess);

    private static CertificateDetails read(OddCertificate odd) {
        CertificateChain chain = CertificateChain.parse(odd.pem());
        assertEquals(odd.pem(), chain.pem());
        return CertificateReading.details(chain).get(0);
    }

    @ParameterizedTest
    @FieldSource("STANDARD_EXTENSIONS")
    void extension_thatCannotBeReadIsKeptAndShownInHex(ASN1ObjectIdentifier type) {
        CertificateDetails details = read(new OddCertificate().extension(type, new byte[] {-1, -1}));
        assertEquals(List.of("ff:ff"), details.extensions().get(0).values());
        assertFalse(details.certificateAuthority());
    }

    @ParameterizedTest
    @FieldSource("STANDARD_EXTENSIONS")
    void extension_mayBeEmpty(ASN1ObjectIdentifier type) {
        read(new OddCertificate().extension(type, der(sequence())));
        read(new OddCertificate().extension(type, new byte[0]));
    }

    @Test
    void extension_mayComeTwice() {
        byte[] names = HexFormat.of().parseHex("3003820161");
        CertificateDetails details = read(new OddCertificate()
                .extension(Extension.subjectAlternativeName, names)
                .extension(Extension.subjectAlternativeName, names));
        assertEquals(List.of("DNS: a", "DNS: a"), details.alternativeNames());
    }

    @ParameterizedTest
    @CsvSource({
        "3006800431323334, Key: 31:32:33:34",
        "3003820107, Serial number: 07",
        "300ba109a40730053103060101, ",
        "30058103820161, "
    })
    void authorityKeyIdentifier_mayHaveHalfOfItsPair(String hex, String line) {
        CertificateDetails details = read(new OddCertificate()
                .extension(Extension.authorityKeyIdentifier, HexFormat.of().parseHex(hex)));
        if (line != null) {
            assertEquals(List.of(line), details.extensions().get(0).values());
        }
    }

    @Test
    void names_mayBeEmpty() {
        CertificateDetails details =
                read(new OddCertificate().subject(sequence()).issuer(sequence()));
        assertEquals("", details.subject());
        assertEquals("", details.issuer());
        assertEquals(
                "", read(new OddCertificate().subject(sequence(new DERSet()))).subject());
    }

    @ParameterizedTest
    @CsvSource({"0303000102, #0303000102", "3000, #3000", "04026162, #04026162", "1603614062, a@b", "1a0161, a"})
    void value_mayBeOfManyTypes(String value, String written) throws IOException {
        ASN1Encodable attribute =
                sequence(BCStyle.CN, ASN1Primitive.fromByteArray(HexFormat.of().parseHex(value)));
        assertEquals(
                "CN=" + written,
                read(new OddCertificate().subject(sequence(new DERSet(attribute))))
                        .subject());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void version_mayBeAnyWithExtensions(int version) {
        read(new OddCertificate().version(version).extension(new ASN1ObjectIdentifier("1.2.3"), new byte[] {1}));
    }

    @Test
    void serialNumber_mayHaveAnySizeAndSign() {
        for (BigInteger number : List.of(
                BigInteger.ZERO,
                BigInteger.valueOf(-9),
                BigInteger.ONE.shiftLeft(315),
                BigInteger.ONE.shiftLeft(9000))) {
            read(new OddCertificate().serialNumber(new ASN1Integer(number)));
        }
    }

    @Test
    void signatureAlgorithms_mayDifferInANull() {
        ASN1ObjectIdentifier rsa = PKCSObjectIdentifiers.sha256WithRSAEncryption;
        AlgorithmIdentifier with = new AlgorithmIdentifier(rsa, DERNull.INSTANCE);
        AlgorithmIdentifier without = new AlgorithmIdentifier(rsa);
        assertEquals(
                "SHA256withRSA",
                read(new OddCertificate().algorithms(with, without)).signatureAlgorithm());
        read(new OddCertificate().algorithms(without, with));
    }

    @ParameterizedTest
    @CsvSource({
        "3601010000Z, 2036-01-01T00:00:00Z",
        "360101000000+0100, 2035-12-31T23:00:00Z",
        "3601010000-0100, 2036-01-01T01:00:00Z",
        "500101000000Z, 1950-01-01T00:00:00Z",
        "491231235959Z, 2049-12-31T23:59:59Z",
        "20360101000000.5Z, 2036-01-01T00:00:00Z",
        "203601010000Z, 2036-01-01T00:00:00Z",
        "20360101000000+0000, 2036-01-01T00:00:00Z",
        "00010101000000Z, 0001-01-01T00:00:00Z",
        "99991231235959Z, 9999-12-31T23:59:59Z",
    })
    void time_mayBeWrittenInEveryWayThatHasAMeaning(String written, Instant moment) {
        ASN1Encodable time = written.startsWith("20360101")
                        || written.startsWith("203601010")
                        || written.startsWith("0001")
                        || written.startsWith("9999")
                ? new DERGeneralizedTime(written)
                : new DERUTCTime(written);
        assertEquals(
                moment,
                CertificateChain.parse(new OddCertificate().notAfter(time).pem())
                        .notAfter());
    }
}
