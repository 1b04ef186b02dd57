package org.certkp.domain.x509.details;

import static org.certkp.domain.x509.certificate.OddCertificate.der;
import static org.certkp.domain.x509.certificate.OddCertificate.sequence;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.List;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.certkp.domain.network.IpAddress;
import org.certkp.domain.x509.Samples;
import org.certkp.domain.x509.certificate.CertificateChain;
import org.certkp.domain.x509.certificate.OddCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CertificateDetailsTest {

    private static final ASN1ObjectIdentifier UNKNOWN = new ASN1ObjectIdentifier("1.2.3.4.5");

    private static CertificateDetails details(OddCertificate certificate) {
        return CertificateReading.details(CertificateChain.parse(certificate.pem()))
                .get(0);
    }

    private static List<String> values(ASN1ObjectIdentifier type, byte[] value) {
        return details(new OddCertificate().extension(type, value))
                .extensions()
                .get(0)
                .values();
    }

    @Test
    void details_agreeWithTheChain() {
        CertificateChain chain = Samples.EC.certificate();
        CertificateDetails leaf = CertificateReading.details(chain).get(0);
        assertEquals(chain.subject(), leaf.subject());
        assertEquals(chain.notAfter(), leaf.notAfter());
        assertEquals(chain.fingerprintSha256(), leaf.fingerprintSha256());
        assertEquals(chain.fingerprintSha1(), leaf.fingerprintSha1());
        assertEquals(List.of("DNS: n.example", "IP: 192.0.2.1"), leaf.alternativeNames());
        assertEquals("EC P-256", leaf.publicKey());
    }

    @Test
    void certificateWithoutExtensions_hasNone() {
        CertificateDetails details = details(new OddCertificate());
        assertEquals(List.of(), details.extensions());
        assertEquals(List.of(), details.alternativeNames());
        assertEquals("07", details.serialNumber());
        assertEquals("Ed25519", details.signatureAlgorithm());
        assertEquals(false, details.certificateAuthority());
        assertEquals(false, details.selfIssued());
    }

    @Test
    void unknownExtension_isHexUnderItsOid() {
        ExtensionDetails extension = details(new OddCertificate().extension(UNKNOWN, new byte[] {1, (byte) 0xff}))
                .extensions()
                .get(0);
        assertEquals(new ExtensionDetails("1.2.3.4.5", "1.2.3.4.5", false, List.of("01:ff")), extension);
    }

    @Test
    void longValue_isCut() {
        String whole = String.join(":", Collections.nCopies(1024, "00"));
        assertEquals(List.of(whole), values(UNKNOWN, new byte[1024]));
        assertEquals(List.of(whole + " … (7 more bytes)"), values(UNKNOWN, new byte[1031]));
    }

    /** Those whose syntax parse does not check. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2.5.29.33",
                "2.5.29.36",
                "2.5.29.46",
                "2.5.29.54",
                "2.5.29.9",
                "1.3.6.1.5.5.7.1.11",
                "1.3.6.1.4.1.11129.2.4.2",
                "1.3.6.1.5.5.7.1.24",
                "2.16.840.1.113730.1.1",
                "2.16.840.1.113730.1.13"
            })
    void malformedValue_isHex(String oid) {
        assertEquals(List.of("01:02:03"), values(new ASN1ObjectIdentifier(oid), new byte[] {1, 2, 3}));
    }

    @Test
    void keyUsageOfTooManyBits_isHex() {
        assertTrue(values(Extension.keyUsage, der(new DERBitString(new byte[100])))
                .get(0)
                .startsWith("03:65:00"));
    }

    @Test
    void hiddenCharacters_areWrittenAsNumbers() {
        GeneralNames names = new GeneralNames(new GeneralName(GeneralName.dNSName, "a.example\0.b"));
        assertEquals(List.of("DNS: a.example\\u{0}.b"), values(Extension.subjectAlternativeName, der(names)));
    }

    @Test
    void directoryName_isWrittenByRfc4514() {
        GeneralNames names = new GeneralNames(new GeneralName(new X500Name("O=a,CN=b")));
        assertEquals(List.of("Directory name: CN=b,O=a"), values(Extension.subjectAlternativeName, der(names)));
    }

    @Test
    void addressOfAnyLength_isShown() {
        GeneralNames names =
                new GeneralNames(new GeneralName(GeneralName.iPAddress, new DEROctetString(new byte[] {1, 2, 3})));
        assertEquals(List.of("IP: 01:02:03"), values(Extension.subjectAlternativeName, der(names)));
    }

    @Test
    void absurdNumber_isHex() {
        byte[] value = der(new ASN1Integer(BigInteger.ONE.shiftLeft(64)));
        assertEquals(
                List.of("anyPolicy inhibited after: 01:00:00:00:00:00:00:00:00"),
                values(Extension.inhibitAnyPolicy, value));
    }

    /** RFC 6962 section 3.2: version, log, moment, extensions, signature. */
    @Test
    void signedTimestamps_nameLogAndMoment() {
        byte[] log = new byte[32];
        log[0] = (byte) 0xab;
        ByteBuffer list = ByteBuffer.allocate(2 + 2 + 47);
        list.putShort((short) 49).putShort((short) 47).put((byte) 0).put(log).putLong(1_700_000_000_123L);
        assertEquals(
                List.of("2023-11-14T22:13:20.123Z, log ab" + ":00".repeat(31)),
                values(new ASN1ObjectIdentifier("1.3.6.1.4.1.11129.2.4.2"), der(new DEROctetString(list.array()))));
    }

    @Test
    void authorityKeyIdentifier_saysEachPart() {
        byte[] value = der(sequence(
                new DERTaggedObject(false, 0, new DEROctetString(new byte[] {1, 2})),
                new DERTaggedObject(false, 1, new GeneralNames(new GeneralName(new X500Name("CN=ca")))),
                new DERTaggedObject(false, 2, new ASN1Integer(255))));
        assertEquals(
                List.of("Key: 01:02", "Issuer: Directory name: CN=ca", "Serial number: ff"),
                values(Extension.authorityKeyIdentifier, value));
    }

    @ParameterizedTest
    @CsvSource({
        "::, ::",
        "::1, ::1",
        "2001:DB8:0:0:1:0:0:1, 2001:db8::1:0:0:1",
        "2001:db8:0:1:1:1:1:1, 2001:db8:0:1:1:1:1:1",
        "fe80::, fe80::",
        "::ffff:192.0.2.1, ::ffff:c000:201",
        "192.0.2.1, 192.0.2.1"
    })
    void address_isWrittenShort(String given, String written) {
        assertEquals(written, IpAddress.format(IpAddress.parse(given).orElseThrow()));
    }
}
