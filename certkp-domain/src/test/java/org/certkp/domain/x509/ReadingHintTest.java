package org.certkp.domain.x509;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.certkp.domain.failure.CertkpException;
import org.certkp.domain.failure.Code;
import org.certkp.domain.failure.Violation;
import org.certkp.domain.x509.certificate.CertificateChain;
import org.certkp.domain.x509.certificate.OddCertificate;
import org.certkp.domain.x509.key.PemPrivateKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is told of a text that cannot be read, beside that it cannot. */
class ReadingHintTest {

    private static final String PEM = Samples.EC.certificate().pem();
    private static final String OTHER = Samples.ED448.certificate().pem();
    private static final String KEY = Samples.ED25519.key().pem();
    private static final byte[] DER = Base64.getMimeDecoder().decode(PEM.replaceAll("-----[A-Z ]+-----", ""));

    /** A request of OpenSSL for an Ed25519 key. */
    private static final String REQUEST =
            "MIGLMD8CAQAwDDEKMAgGA1UEAwwBYjAqMAUGAytlcAMhADljL5+Aj3i5C3Hht8P+SWv1X84vHrjgJ8DI7oR9auMYoA"
                    + "AwBQYDK2VwA0EARgQcLdIvKjnA9MdE9oznHQ0A9vfLYoNg8vzihxreygUKtIuVrFZlNdftmXiORaPkryMYk3shkGwP"
                    + "pFONRJR8Bg==";

    private static Arguments certificate(String text, Code code, Object... arguments) {
        return Arguments.of(text, Violation.of(code, arguments));
    }

    private static String block(String label, String base64) {
        return "-----BEGIN " + label + "-----\n" + base64 + "\n-----END " + label + "-----";
    }

    private static String decoded(byte[] bytes, Charset charset) {
        return new String(bytes, charset);
    }

    static Stream<Arguments> encodings() {
        String boundary = "-----BEGIN CERTIFICATE-----";
        return Stream.of(
                certificate("foo", Code.NO_BLOCK, boundary),
                certificate("", Code.NO_BLOCK, boundary),
                certificate(PEM.split("\n")[2], Code.NO_BLOCK, boundary),
                certificate(decoded(DER, StandardCharsets.UTF_8), Code.TEXT_BINARY),
                certificate(decoded(DER, StandardCharsets.ISO_8859_1), Code.TEXT_BINARY),
                certificate(decoded(PEM.getBytes(StandardCharsets.UTF_16BE), StandardCharsets.UTF_8), Code.TEXT_UTF_16),
                certificate(decoded(PEM.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.UTF_8), Code.TEXT_UTF_16),
                certificate(decoded(PEM.getBytes(StandardCharsets.UTF_16), StandardCharsets.UTF_8), Code.TEXT_UTF_16),
                certificate(PEM.replace(" ", "%20").replace("\n", "%0A"), Code.TEXT_PERCENT_ENCODED),
                certificate(
                        "tls.crt: "
                                + Base64.getEncoder().encodeToString(PEM.getBytes(StandardCharsets.US_ASCII))
                                + "\ntls.key: x",
                        Code.TEXT_ENCODED_WITHIN),
                certificate("/etc/ssl/certs/my-ca.pem", Code.TEXT_FILE_NAME),
                certificate("C:\\certs\\web.cer", Code.TEXT_FILE_NAME));
    }

    static Stream<Arguments> boundaries() {
        return Stream.of(
                certificate(PEM.replace("-----", "\u2014\u2014-"), Code.DASHES, "U+2014"),
                certificate(PEM.replace("-----", "\u2013\u2013\u2013\u2013\u2013"), Code.DASHES, "U+2013"),
                certificate(PEM.replace("-----", "\u2212----"), Code.DASHES, "U+2212"),
                certificate(PEM.replace("-----BEGIN", "----BEGIN"), Code.BOUNDARY_DAMAGED, "BEGIN"),
                certificate(PEM.replace("CERTIFICATE-----\nM", "CERTIFICATE----\nM"), Code.BOUNDARY_DAMAGED, "BEGIN"),
                certificate(PEM.replace("CERTIFICATE-----\nM", "CERTIFICATE -----\nM"), Code.BOUNDARY_DAMAGED, "BEGIN"),
                certificate(PEM.replace("BEGIN CERT", "begin cert"), Code.BOUNDARY_DAMAGED, "BEGIN"),
                certificate(PEM.replace(" ", ""), Code.BOUNDARY_DAMAGED, "BEGIN"),
                certificate(PEM.substring(0, PEM.length() - 1), Code.BOUNDARY_DAMAGED, "END"),
                certificate(PEM.replace("-----END", "----END"), Code.BOUNDARY_DAMAGED, "END"),
                certificate(PEM.substring(0, 300), Code.BLOCK_UNENDED, "CERTIFICATE"),
                certificate(
                        PEM.replace("END CERTIFICATE", "END X509 CERTIFICATE"),
                        Code.BLOCK_END_DIFFERS,
                        "CERTIFICATE",
                        "X509 CERTIFICATE"));
    }

    static Stream<Arguments> contents() {
        return Stream.of(
                certificate(block("CERTIFICATE", ""), Code.BLOCK_EMPTY, "CERTIFICATE"),
                certificate(PEM.replace("\nM", "\nComment: x\n\nM"), Code.BLOCK_HEADERS, "CERTIFICATE"),
                certificate(PEM.replace("\n", "<br>\n"), Code.NOT_BASE64, "< (U+003C)"),
                certificate(PEM.replace("\nM", "\n> M"), Code.NOT_BASE64, "> (U+003E)"),
                certificate(PEM.replace("\nM", "\n\u2026M"), Code.NOT_BASE64, "U+2026"),
                certificate(PEM.replace("\nM", "\n\u0001M"), Code.NOT_BASE64, "U+0001"),
                certificate(PEM.replaceFirst("\nM", "\nMM"), Code.BASE64_DAMAGED),
                certificate(PEM.replaceFirst("\nM", "\nMA==M"), Code.BASE64_DAMAGED),
                certificate(block("CERTIFICATE", "AAAA"), Code.CONTENT_MALFORMED),
                certificate(block("CERTIFICATE", REQUEST), Code.IS_REQUEST),
                certificate(KEY.replace("PRIVATE KEY", "CERTIFICATE"), Code.IS_PRIVATE_KEY),
                certificate(
                        new OddCertificate()
                                .extension(new ASN1ObjectIdentifier("1.2.3"), new byte[128 * 1024])
                                .pem(),
                        Code.CERTIFICATE_TOO_LONG,
                        131_072),
                certificate(("x" + PEM + "\n").repeat(1500), Code.TEXT_TOO_LONG, 1_048_576),
                certificate((tiny() + "\n").repeat(1001), Code.TOO_MANY_CERTIFICATES, 1000));
    }

    private static String tiny() {
        return block("CERTIFICATE", "MAA=");
    }

    static Stream<Arguments> things() {
        return Stream.of(
                certificate(KEY, Code.IS_PRIVATE_KEY),
                certificate(Samples.EC.key().pem(), Code.IS_PRIVATE_KEY),
                certificate(block("ENCRYPTED PRIVATE KEY", "MAA="), Code.IS_PRIVATE_KEY),
                certificate(block("OPENSSH PRIVATE KEY", "MAA="), Code.IS_PRIVATE_KEY),
                certificate(block("CERTIFICATE REQUEST", REQUEST), Code.IS_REQUEST),
                certificate(block("NEW CERTIFICATE REQUEST", REQUEST), Code.IS_REQUEST),
                certificate(REQUEST, Code.IS_REQUEST),
                certificate(block("PKCS7", "MAA="), Code.IS_PKCS7),
                certificate(block("CMS", "MAA="), Code.IS_PKCS7),
                certificate("MA8GCSqGSIb3DQEHAqACMAA=", Code.IS_PKCS7),
                certificate("MBQCAQMwDwYJKoZIhvcNAQcBoAIwAA==", Code.IS_PKCS12),
                certificate(block("X509 CRL", "MAA="), Code.IS_REVOCATION_LIST),
                certificate(block("PUBLIC KEY", "MAA="), Code.IS_PUBLIC_KEY),
                certificate(block("DH PARAMETERS", "MAA="), Code.IS_PARAMETERS),
                certificate(block("PGP PUBLIC KEY BLOCK", "MAA="), Code.IS_PGP),
                certificate(PEM.replace("CERTIFICATE", "MY CERTIFICATE"), Code.LABEL_UNKNOWN, "MY CERTIFICATE"),
                certificate(PEM.replace("CERTIFICATE", "certificate"), Code.LABEL_UNKNOWN, "certificate"),
                certificate("ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI me@host", Code.IS_SSH_PUBLIC_KEY));
    }

    static Stream<Arguments> chains() {
        return Stream.of(
                numbered(2, PEM + "\n" + OTHER.substring(0, 300), Code.BLOCK_UNENDED, "CERTIFICATE"),
                numbered(1, PEM.substring(0, 300) + "\n" + OTHER, Code.BLOCK_UNENDED, "CERTIFICATE"),
                numbered(3, PEM + "\n" + KEY + "\n" + OTHER + "\n" + tiny(), Code.CONTENT_MALFORMED),
                numbered(2, PEM + "\n" + OTHER.replace("\nM", "\n<M"), Code.NOT_BASE64, "< (U+003C)"),
                numbered(2, PEM + "\n" + block("CERTIFICATE", REQUEST) + "\n" + OTHER, Code.IS_REQUEST));
    }

    private static Arguments numbered(int number, String text, Code code, Object... arguments) {
        return certificate(text, Code.CERTIFICATE_NUMBER, number, Violation.of(code, arguments));
    }

    @ParameterizedTest
    @MethodSource({"encodings", "boundaries", "contents", "things", "chains"})
    void certificate_isRefusedWithAHint(String text, Violation hint) {
        CertkpException refused = assertThrows(CertkpException.class, () -> CertificateChain.parse(text));
        assertEquals(List.of(Violation.of(Code.CERTIFICATE_UNREADABLE), hint), refused.violations());
    }

    static Stream<Arguments> keys() {
        return Stream.of(
                certificate("foo", Code.NO_BLOCK, "-----BEGIN PRIVATE KEY-----"),
                certificate(PEM, Code.IS_CERTIFICATE),
                certificate(PEM.split("-----")[2], Code.IS_CERTIFICATE),
                certificate(PEM.replace("CERTIFICATE", "PRIVATE KEY"), Code.IS_CERTIFICATE),
                certificate(block("CERTIFICATE REQUEST", REQUEST), Code.IS_REQUEST),
                certificate(block("PUBLIC KEY", "MAA="), Code.IS_PUBLIC_KEY),
                certificate(block("RSA PUBLIC KEY", "MAA="), Code.IS_PUBLIC_KEY),
                certificate(block("EC PARAMETERS", "BggqhkjOPQMBBw=="), Code.IS_PARAMETERS),
                certificate(PEM + "\n" + block("ENCRYPTED PRIVATE KEY", "MAA="), Code.KEY_ENCRYPTED),
                certificate(
                        block("RSA PRIVATE KEY", "Proc-Type: 4,ENCRYPTED\nDEK-Info: AES-256-CBC,00\n\nMAA="),
                        Code.KEY_ENCRYPTED),
                certificate(block("PRIVATE KEY", "MB4wGAYJKoZIhvcNAQUNMAsGCSqGSIb3DQEFDAQCAAA="), Code.KEY_ENCRYPTED),
                certificate(block("OPENSSH PRIVATE KEY", "b3BlbnNzaC1rZXktdjEA"), Code.IS_OPENSSH_KEY),
                certificate(block("PGP PRIVATE KEY BLOCK", "MAA="), Code.IS_PGP),
                certificate("PuTTY-User-Key-File-3: ssh-ed25519\nEncryption: none\n", Code.IS_PUTTY_KEY),
                certificate("{\"kty\": \"OKP\", \"crv\": \"Ed25519\", \"d\": \"x\"}", Code.IS_JSON_WEB_KEY),
                certificate(KEY.replace("PRIVATE", "ED25519 PRIVATE"), Code.LABEL_UNKNOWN, "ED25519 PRIVATE KEY"),
                certificate(KEY.replace("-----", "\u2014\u2014-"), Code.DASHES, "U+2014"),
                certificate(KEY.substring(0, 70), Code.BLOCK_UNENDED, "PRIVATE KEY"),
                certificate(decoded(KEY.getBytes(StandardCharsets.UTF_16BE), StandardCharsets.UTF_8), Code.TEXT_UTF_16),
                certificate(block("PRIVATE KEY", "A".repeat(50_000)), Code.KEY_TOO_LONG, 32_768),
                certificate((KEY + "\n").repeat(9), Code.TOO_MANY_KEYS, 8));
    }

    @ParameterizedTest
    @MethodSource("keys")
    void key_isRefusedWithAHint(String text, Violation hint) {
        CertkpException refused = assertThrows(CertkpException.class, () -> PemPrivateKey.parse(text));
        assertEquals(List.of(Violation.of(Code.PRIVATE_KEY_UNREADABLE), hint), refused.violations());
    }

    /** As long as a request may be, and made so that a pattern that goes back again and again would not end. */
    static Stream<String> hostile() {
        return Stream.of(
                        "-",
                        "\\",
                        "-----BEGIN ",
                        "-----BEGIN A",
                        "\u2014",
                        " ",
                        "A",
                        "- BEGIN A A ",
                        "{",
                        "\\u00",
                        "\"",
                        "-----END ")
                .map(part -> (part + "x").repeat(500_000 / (part.length() + 1)));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void parse_isQuickWhateverComes(String text) {
        for (String hostile :
                List.of(text, text.replace("x", ""), PEM + "\n" + text, KEY + "\n" + text.replace("x", "\n"))) {
            assertTimeout(Duration.ofSeconds(10), () -> {
                try {
                    CertificateChain.parse(hostile);
                } catch (CertkpException e) {
                    assertEquals(2, e.violations().size());
                }
            });
        }
    }

    @Test
    void hints_holdNoKeyMaterial() {
        String damaged = KEY.replace("\nM", "\n<M");
        CertkpException refused = assertThrows(CertkpException.class, () -> PemPrivateKey.parse(damaged));
        assertEquals("INVALID [PRIVATE_KEY_UNREADABLE, NOT_BASE64[< (U+003C)]]", refused.getMessage());
    }
}
