package org.certkp.domain.x509.issuance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.MessageDigest;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.certkp.domain.x509.Samples;
import org.certkp.domain.x509.key.GeneratedKey;
import org.certkp.domain.x509.key.KeyAlgorithm;
import org.certkp.domain.x509.key.KeyGeneration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SelfSignedTest {

    /** The JDK's reader, which shares no code with the writer. */
    private static X509Certificate jdk(SelfSigned pair) throws Exception {
        byte[] pem = pair.certificate().pem().getBytes(StandardCharsets.US_ASCII);
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(pem));
    }

    private static SelfSigned ofName(String commonName) {
        return Samples.issue(KeyAlgorithm.ED25519, Samples.template(commonName, 1, ""));
    }

    @ParameterizedTest
    @EnumSource
    void issue_signsWithItsOwnKey(KeyAlgorithm algorithm) throws Exception {
        SelfSigned pair = Samples.of(algorithm);
        X509Certificate certificate = jdk(pair);
        certificate.verify(certificate.getPublicKey());
        assertTrue(pair.certificate().isOf(pair.key()));
        assertEquals(certificate.getIssuerX500Principal(), certificate.getSubjectX500Principal());
    }

    @Test
    void issue_writesTheExtensionsOfTheContract() throws Exception {
        X509Certificate certificate = jdk(Samples.EC);
        assertEquals(Set.of("2.5.29.19", "2.5.29.15"), certificate.getCriticalExtensionOIDs());
        assertEquals(
                Set.of("2.5.29.14", "2.5.29.35", "2.5.29.17", "2.5.29.37"), certificate.getNonCriticalExtensionOIDs());
        assertEquals(-1, certificate.getBasicConstraints());
        assertEquals(List.of("1.3.6.1.5.5.7.3.1", "1.3.6.1.5.5.7.3.2"), certificate.getExtendedKeyUsage());
    }

    /** RFC 5280 section 4.2.1.2, method 1: SHA-1 of the bits of the public key, in an OCTET STRING in another. */
    @Test
    void issue_derivesTheKeyIdentifierFromTheKey() throws Exception {
        byte[] bits = SubjectPublicKeyInfo.getInstance(
                        jdk(Samples.EC).getPublicKey().getEncoded())
                .getPublicKeyData()
                .getOctets();
        byte[] extension = jdk(Samples.EC).getExtensionValue("2.5.29.14");
        assertArrayEquals(
                MessageDigest.getInstance("SHA-1").digest(bits), Arrays.copyOfRange(extension, 4, extension.length));
        byte[] authority = jdk(Samples.EC).getExtensionValue("2.5.29.35");
        assertArrayEquals(
                MessageDigest.getInstance("SHA-1").digest(bits), Arrays.copyOfRange(authority, 6, authority.length));
    }

    @Test
    void issue_makesAPositiveSerialOf20Octets() throws Exception {
        byte[] serial = jdk(Samples.EC).getSerialNumber().toByteArray();
        assertEquals(20, serial.length);
        assertTrue(serial[0] > 0);
        assertNotEquals(jdk(Samples.EC).getSerialNumber(), jdk(Samples.ED25519).getSerialNumber());
    }

    @Test
    void issue_answersTheSubjectInTheOrderOfRfc4514() {
        assertEquals("OU=Self-signed,O=certkp,CN=n", ofName("n").certificate().subject());
    }

    @Test
    void issue_cutsTheCommonNameAfter64Characters() {
        String emoji = "\uD83D\uDE00";
        assertEquals(
                "OU=Self-signed,O=certkp,CN=" + emoji.repeat(64),
                ofName(emoji.repeat(65)).certificate().subject());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\uD83D", "\uDE00a", "a\u0000b", "\u0007", "a\nb", "\uFFFF", "\\,+\"<>;#= "})
    void issue_standsOddCharactersInTheCommonName(String commonName) {
        SelfSigned pair = ofName(commonName);
        assertTrue(pair.certificate().isOf(pair.key()));
        assertFalse(pair.certificate().subject().contains("\u0000"));
        assertTrue(
                StandardCharsets.UTF_8.newEncoder().canEncode(pair.certificate().subject()));
    }

    /** RFC 5280 section 4.1.2.5: UTCTime until 2049, which is 8440 days away, GeneralizedTime from 2050 on. */
    @Test
    void issue_writesTheValidityToTheSecondInBothForms() throws Exception {
        for (long days : new long[] {1, 8_440, 8_441, 2_912_116}) {
            SelfSigned pair = Samples.issue(KeyAlgorithm.ED25519, Samples.template("n", days, ""));
            Instant end = Samples.NOW.plusSeconds(days * 86_400);
            assertEquals(end, pair.certificate().notAfter());
            assertEquals(end, jdk(pair).getNotAfter().toInstant());
            assertEquals(
                    Samples.NOW.minusSeconds(86_400), jdk(pair).getNotBefore().toInstant());
        }
    }

    @Test
    void toString_hasNoKey() {
        assertFalse(Samples.ED25519.toString().contains("BEGIN"));
        assertFalse(Samples.ED25519.key().toString().matches(".*[A-Za-z0-9+/]{20}.*"));
    }

    @ParameterizedTest
    @EnumSource(KeyAlgorithm.class)
    void issue_refusesKeysThatDoNotBelongTogether(KeyAlgorithm algorithm) {
        KeyPair one = KeyGeneration.generate(algorithm);
        KeyPair other = KeyGeneration.generate(algorithm);
        GeneratedKey key = new GeneratedKey(algorithm, new KeyPair(one.getPublic(), other.getPrivate()));
        CertificateTemplate template = Samples.template("n", 1, "");
        assertThrows(IllegalStateException.class, () -> SelfSigned.of(template, key));
    }
}
