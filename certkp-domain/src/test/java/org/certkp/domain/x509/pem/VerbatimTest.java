package org.certkp.domain.x509.pem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Stream;
import org.certkp.domain.x509.OpenSsl;
import org.certkp.domain.x509.Samples;
import org.certkp.domain.x509.certificate.CertificateChain;
import org.certkp.domain.x509.key.PemPrivateKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is given back as it came, and that the openssl command reads it and what is written anew. */
class VerbatimTest {

    private static final String PEM = Samples.EC.certificate().pem();
    private static final String OTHER = Samples.ED448.certificate().pem();
    private static final String KEY = Samples.EC.key().pem();
    private static final String PARAMETERS =
            "-----BEGIN EC PARAMETERS-----\nBggqhkjOPQMBBw==\n-----END EC PARAMETERS-----\n";

    @TempDir
    private static Path folder;

    /** The same block in lines of another length. */
    static String wrapped(String pem, int width) {
        String[] lines = pem.split("\n");
        String base64 = String.join("", Arrays.copyOfRange(lines, 1, lines.length - 1));
        String ends = lines[0] + "\n%s" + lines[lines.length - 1];
        return ends.formatted(base64.replaceAll("(.{1," + width + "})", "$1\n"));
    }

    static Stream<String> certificates() {
        return Stream.of(
                PEM,
                wrapped(PEM, 76),
                wrapped(PEM, 1),
                wrapped(PEM, 1000),
                PEM.replace("\n", "\r\n"),
                PEM.replace("\n", " \t\n"),
                PEM.replace("\nM", "\n  M"),
                "# Läuft im März ab: ändern!\n\n" + PEM + "\n# the end",
                "subject=CN = n\nBag Attributes\n    localKeyID: 01 02\n    friendlyName: \u00fc\u2028x\n" + PEM,
                "# the private key is in the vault, PRIVATE\n# sha256 " + "0123456789abcdef".repeat(4) + "\n" + PEM,
                "# begin: our private CA\n" + PEM + "\n# end of the private chain",
                "# secret/data/infrastructure/certificates/production/wildcard\n" + PEM,
                PEM + "\n\n\n" + OTHER,
                PEM + "\r\n# the issuer\n" + wrapped(OTHER, 76),
                PEM.replace("CERTIFICATE", "X509 CERTIFICATE"),
                PARAMETERS + PEM,
                PEM + "\n\n" + PEM);
    }

    static Stream<String> certificatesToWriteAnew() {
        String base64 = Base64.getEncoder().encodeToString(PEM.getBytes(StandardCharsets.UTF_8));
        return Stream.of(
                base64,
                wrapped(PEM, 1000).split("\n")[1],
                "\"" + PEM.replace("\n", "\\n") + "\"",
                PEM.replace("\n", "\r"),
                PEM.replace("\n", " "),
                PEM.replace("\n", "\n\n"),
                PEM.replace("-----\nM", "-----\n\nM"),
                PEM.replace("\n", "\u00a0\n"),
                PEM.replace("\n", "\u2003\n"),
                PEM.replace("\n", "\u2028"),
                PEM.replace("\n", "\u0085"),
                PEM.replace("\n", "\n\u200b\u3000\u202f"),
                PEM.replace("BEGIN ", "BEGIN\u00a0"),
                PEM.indent(2),
                "|\n" + PEM.indent(2),
                "\uFEFF# text\n" + PEM,
                "# \u001b[31mred\n" + PEM,
                "# between -----BEGIN and -----END\n" + PEM,
                PEM + "xyz",
                PEM.replaceAll("=+\n", "\n"),
                PEM.replace("/", "\\/"),
                PEM.replace("=", "\\u003d"),
                PEM.replace("CERTIFICATE", "X.509 CERTIFICATE"),
                "PuTTY-User-Key-File-2: x\nPrivate-Lines: 1\nAAAA\n" + PEM,
                ("x\n" + KEY).replace("\n", "\n# ") + "\n" + PEM,
                "-----BEGIN NONSENSE-----\nMAA=\n-----END NONSENSE-----\n" + PEM,
                "ED25519 Private-Key:\npriv:\n    00:11\n" + PEM,
                KEY.split("\n")[1] + "\n" + PEM,
                "# BEGIN EC PRIVATE_KEY\n" + PEM,
                KEY.replace("EC PRIVATE KEY", "EC PARAMETERS") + "\n" + PEM,
                KEY + "\n" + PEM);
    }

    static Stream<String> keys() {
        return Stream.of(
                KEY,
                wrapped(KEY, 76),
                wrapped(KEY, 1),
                KEY.replace("\n", "\r\n"),
                "Key Attributes: <No Attributes>\n\n" + KEY,
                PARAMETERS + KEY,
                KEY + "\n" + PARAMETERS,
                PEM + "\n" + KEY);
    }

    private static void assertReadByOpenSsl(String certificate, String key) {
        OpenSsl openSsl = OpenSsl.in(folder);
        openSsl.write("c.pem", certificate);
        openSsl.write("k.pem", key);
        openSsl.run("x509", "-in", "c.pem", "-noout");
        openSsl.run("pkey", "-in", "k.pem", "-noout");
        openSsl.run("crl2pkcs7", "-nocrl", "-certfile", "c.pem", "-out", "c.p7b");
    }

    @ParameterizedTest
    @MethodSource("certificates")
    void parse_keepsTheTextOfCertificates(String text) {
        CertificateChain chain = CertificateChain.parse("\n " + text + " \r\n");
        assertEquals(text.strip(), chain.pem());
        assertEquals(chain.pem(), CertificateChain.restore(chain.pem()).pem());
        assertEquals(Samples.EC.certificate().fingerprintSha256(), chain.fingerprintSha256());
        assertReadByOpenSsl(chain.pem(), KEY);
    }

    @ParameterizedTest
    @MethodSource("certificatesToWriteAnew")
    void parse_writesCertificatesAnew(String text) {
        assertEquals(PEM, CertificateChain.parse(text).pem());
    }

    @ParameterizedTest
    @MethodSource("keys")
    void parse_keepsTheTextOfAKey(String text) {
        PemPrivateKey key = PemPrivateKey.parse(text + "\n");
        assertEquals(text.strip(), key.pem());
        assertEquals(key.pem(), PemPrivateKey.restore(key.pem()).pem());
        assertTrue(Samples.EC.certificate().isOf(key));
        assertReadByOpenSsl(PEM, key.pem());
    }

    @Test
    void parse_readsKeysThatLostTheirArmour() {
        for (String key : new String[] {
            KEY, Samples.ED25519.key().pem(), Samples.rsa().key().pem()
        }) {
            String bare = wrapped(key, 100_000).split("\n")[1];
            assertEquals(key, PemPrivateKey.parse(bare).pem());
            assertEquals(key, PemPrivateKey.parse(key.replace("\n", "\\r\\n")).pem());
            String twice = Base64.getEncoder().encodeToString((key + "\n").getBytes(StandardCharsets.UTF_8));
            twice = Base64.getMimeEncoder().encodeToString(twice.getBytes(StandardCharsets.UTF_8));
            assertEquals(key, PemPrivateKey.parse(twice).pem());
        }
    }
}
