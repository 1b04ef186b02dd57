package org.certkp.domain.x509;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.certkp.domain.x509.issuance.SelfSigned;
import org.certkp.domain.x509.key.KeyAlgorithm;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What certkp generates is what the openssl command expects. */
class OpenSslVerifyTest {

    @TempDir
    private static Path folder;

    private static OpenSsl openSsl;

    @BeforeAll
    static void find() {
        openSsl = OpenSsl.in(folder);
    }

    private static void write(SelfSigned pair) {
        openSsl.write("c.pem", pair.certificate().pem());
        openSsl.write("k.pem", pair.key().pem());
    }

    private static String text(SelfSigned pair) {
        write(pair);
        return openSsl.run("x509", "-in", "c.pem", "-noout", "-text", "-nameopt", "RFC2253,utf8,-esc_msb");
    }

    @ParameterizedTest
    @EnumSource
    void generated_isItsOwnTrustAnchor(KeyAlgorithm algorithm) {
        write(Samples.of(algorithm));
        String at = Long.toString(Samples.NOW.getEpochSecond());
        for (String purpose : new String[] {"any", "sslserver", "sslclient"}) {
            String answer = openSsl.run(
                    "verify",
                    "-x509_strict",
                    "-check_ss_sig",
                    "-attime",
                    at,
                    "-purpose",
                    purpose,
                    "-CAfile",
                    "c.pem",
                    "c.pem");
            assertEquals("c.pem: OK", answer.strip());
        }
    }

    @ParameterizedTest
    @EnumSource
    void generatedKey_hasThePublicKeyOfTheCertificate(KeyAlgorithm algorithm) {
        write(Samples.of(algorithm));
        openSsl.run("pkey", "-in", "k.pem", "-noout", "-check");
        assertEquals(
                openSsl.run("x509", "-in", "c.pem", "-noout", "-pubkey"),
                openSsl.run("pkey", "-in", "k.pem", "-pubout"));
    }

    @ParameterizedTest
    @CsvSource({
        "RSA, BEGIN RSA PRIVATE KEY, sha256WithRSAEncryption, 'Digital Signature, Key Encipherment'",
        "ECDSA, BEGIN EC PRIVATE KEY, ecdsa-with-SHA256, Digital Signature",
        "ED25519, BEGIN PRIVATE KEY, ED25519, Digital Signature",
        "ED448, BEGIN PRIVATE KEY, ED448, Digital Signature",
    })
    void profile_isTheOneOfTheContract(KeyAlgorithm algorithm, String begin, String signature, String usage) {
        SelfSigned pair = Samples.of(algorithm);
        String text = text(pair);
        assertTrue(pair.key().pem().startsWith("-----" + begin + "-----\n"));
        assertTrue(text.contains("Version: 3 (0x2)"), text);
        assertTrue(text.contains("Signature Algorithm: " + signature), text);
        assertTrue(
                text.contains("Issuer: OU=Self-signed,O=certkp,CN="
                        + pair.certificate().subject().substring(27)),
                text);
        assertTrue(text.contains("Subject: " + pair.certificate().subject()), text);
        assertTrue(text.contains("Not Before: Nov 21 10:20:30 2026 GMT"), text);
        assertTrue(text.contains("Not After : Nov 22 10:20:30 2027 GMT"), text);
        assertTrue(text.contains("X509v3 Basic Constraints: critical\n                CA:FALSE"), text);
        assertTrue(text.contains("X509v3 Key Usage: critical\n                " + usage + "\n"), text);
        assertTrue(
                text.contains("X509v3 Extended Key Usage: \n"
                        + "                TLS Web Server Authentication, TLS Web Client Authentication\n"),
                text);
        assertTrue(text.contains("X509v3 Subject Key Identifier: \n"), text);
        assertTrue(
                text.contains(
                        "X509v3 Subject Alternative Name: \n                DNS:n.example, IP Address:192.0.2.1\n"),
                text);
    }

    @Test
    void rsa_has4096BitsAndTheUsualExponent() {
        String text = text(Samples.rsa());
        assertTrue(text.contains("Public-Key: (4096 bit)"), text);
        assertTrue(text.contains("Exponent: 65537 (0x10001)"), text);
    }

    @Test
    void ec_isOnTheNamedCurveP256() {
        assertTrue(text(Samples.EC).contains("ASN1 OID: prime256v1"));
        assertTrue(openSsl.run("ec", "-in", "k.pem", "-noout", "-text").contains("pub:"));
    }

    @Test
    void alternativeNames_areTypedAndEncoded() {
        String names = "Bücher.example, *.n.example, ::1, a@bücher.example, https://bücher.example:8443/ü, urn:x:y";
        String text = text(Samples.issue(KeyAlgorithm.ED25519, Samples.template("n", 1, names)));
        assertTrue(
                text.contains(
                        "DNS:xn--bcher-kva.example, DNS:*.n.example, IP Address:0:0:0:0:0:0:0:1, "
                                + "email:a@xn--bcher-kva.example, URI:https://xn--bcher-kva.example:8443/%C3%BC, URI:urn:x:y\n"),
                text);
    }

    @Test
    void withoutAlternativeNames_thereIsNoSuchExtension() {
        String text = text(Samples.issue(KeyAlgorithm.ED25519, Samples.template("n", 1, " , ")));
        assertTrue(!text.contains("Alternative"), text);
    }
}
