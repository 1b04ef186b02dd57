package org.certkp.domain.x509.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.Base64;
import org.certkp.domain.x509.Samples;
import org.certkp.domain.x509.key.KeyType;
import org.certkp.domain.x509.key.Rfc8410;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CertificateChainTest {

    private static final String PEM = Samples.EC.certificate().pem();
    private static final String OTHER = Samples.ED448.certificate().pem();

    static String[] formsOfOneCertificate() {
        return new String[] {
            PEM + "\n",
            PEM.replace("\n", "\r"),
            PEM.replace("\n", "\n\n\t"),
            PEM.replace("\n", " "),
            PEM.replace("\n", ""),
            "\uFEFFsubject=CN = n\nBag Attributes\n    friendlyName: ü\n" + PEM,
            PEM.replace("CERTIFICATE", "X.509 CERTIFICATE"),
            PEM.replace("CERTIFICATE", "TRUSTED CERTIFICATE"),
            Samples.EC.key().pem() + "\n" + PEM,
            PEM + "\n" + Samples.EC.key().pem(),
            PEM + "\n-----BEGIN X509 CRL-----\nno base64!\n-----END X509 CRL-----",
        };
    }

    @ParameterizedTest
    @MethodSource("formsOfOneCertificate")
    void parse_writesAnewWhatOthersCannotReadOrMustNotSee(String text) {
        CertificateChain chain = CertificateChain.parse(text);
        assertEquals(PEM, chain.pem());
        assertEquals(Samples.EC.certificate().fingerprintSha256(), chain.fingerprintSha256());
    }

    @Test
    void parse_keepsTheChainInItsOrder() {
        CertificateChain chain =
                CertificateChain.parse(OTHER + "\r\n\r\n" + Samples.EC.key().pem() + PEM + PEM);
        assertEquals(OTHER + "\n" + PEM + "\n" + PEM, chain.pem());
        assertEquals(KeyType.ED448, chain.keyType());
        assertEquals("OU=Self-signed,O=certkp,CN=ed448", chain.subject());
    }

    @Test
    void pem_neverHoldsAKey() {
        String text = Samples.EC.key().pem() + "\n" + PEM;
        assertFalse(CertificateChain.parse(text).pem().contains("PRIVATE"));
    }

    @Test
    void parse_keepsTheBytes() {
        // In DER the two FALSE would be left out; the fingerprint must not change by writing them anew.
        byte[] before = Base64.getMimeDecoder().decode(body(Rfc8410.CERTIFICATE));
        byte[] after = Base64.getMimeDecoder()
                .decode(body(CertificateChain.parse(Rfc8410.CERTIFICATE).pem()));
        assertEquals(
                Base64.getEncoder().encodeToString(before), Base64.getEncoder().encodeToString(after));
    }

    private static String body(String pem) {
        return pem.replaceAll("-----[A-Z ]+-----", "");
    }

    @Test
    void restore_answersWhatWasParsed() {
        CertificateChain chain = Samples.EC.certificate();
        CertificateChain restored = CertificateChain.restore(chain.pem());
        assertEquals(chain.pem(), restored.pem());
        assertEquals(chain.subject(), restored.subject());
        assertEquals(chain.keyType(), restored.keyType());
    }

    @Test
    void restore_saysThatWhatIsStoredWasNeverParsed() {
        assertThrows(IllegalStateException.class, () -> CertificateChain.restore(""));
        CertificateChain damaged =
                CertificateChain.restore("-----BEGIN CERTIFICATE-----\nMAA=\n-----END CERTIFICATE-----");
        assertThrows(IllegalStateException.class, damaged::subject);
    }

    @Test
    void parse_readsTheExampleOfRfc8410() {
        CertificateChain chain = CertificateChain.parse(Rfc8410.CERTIFICATE);
        assertEquals("CN=IETF Test Demo", chain.subject());
        assertEquals(Instant.parse("2040-12-31T23:59:59Z"), chain.notAfter());
        assertEquals(KeyType.X25519, chain.keyType());
        assertEquals("X25519", chain.keyAlgorithm());
    }
}
