package org.certkp.domain.x509;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.certkp.domain.failure.CertkpException;
import org.certkp.domain.failure.Code;
import org.certkp.domain.x509.certificate.CertificateChain;
import org.certkp.domain.x509.key.KeyType;
import org.certkp.domain.x509.key.PemPrivateKey;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the openssl command makes, in every form that the CONTRACT.md names, is read here. */
class OpenSslReadingTest {

    @TempDir
    private static Path folder;

    private static OpenSsl openSsl;

    @BeforeAll
    static void find() {
        openSsl = OpenSsl.in(folder);
    }

    private static CertificateChain chain(String file) {
        return CertificateChain.parse(openSsl.read(file));
    }

    private static void assertReadAndProved(String keyFile, KeyType type) {
        PemPrivateKey key = PemPrivateKey.parse(openSsl.read(keyFile));
        assertEquals(type, key.keyType());
        assertEquals(type, chain("c.pem").keyType());
        assertTrue(chain("c.pem").isOf(key));
    }

    private static void assertKeyRefused(String text) {
        CertkpException refused = Assertions.assertThrows(CertkpException.class, () -> PemPrivateKey.parse(text));
        assertEquals(Code.PRIVATE_KEY_UNREADABLE, refused.violations().get(0).code());
    }

    @ParameterizedTest
    @CsvSource({
        "RSA, rsa_keygen_bits:1024, RSA",
        "RSA, rsa_keygen_bits:2048, RSA",
        "RSA, rsa_keygen_pubexp:3, RSA",
        "RSA-PSS, rsa_keygen_bits:2048, RSA",
        "RSA-PSS, rsa_pss_keygen_md:sha384, RSA",
        "EC, ec_paramgen_curve:P-521, EC",
    })
    void pkcs8_isReadAndProved(String algorithm, String option, KeyType type) {
        openSsl.selfSigned(algorithm, "-pkeyopt", option);
        assertReadAndProved("k.pem", type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ED25519", "ED448"})
    void edwardsKey_isReadAndProved(KeyType type) {
        openSsl.selfSigned(type.name());
        assertReadAndProved("k.pem", type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"X25519", "X448"})
    void agreementKey_isReadAndProved(KeyType type) {
        openSsl.selfSigned("ED25519");
        openSsl.run("genpkey", "-algorithm", type.name(), "-out", "x.pem");
        openSsl.run("pkey", "-in", "x.pem", "-pubout", "-out", "pub.pem");
        openSsl.run(
                "x509",
                "-new",
                "-subj",
                "/CN=x",
                "-force_pubkey",
                "pub.pem",
                "-CA",
                "c.pem",
                "-CAkey",
                "k.pem",
                "-out",
                "x-c.pem");
        openSsl.write("c.pem", openSsl.read("x-c.pem"));
        assertReadAndProved("x.pem", type);
    }

    @Test
    void pkcs1_isReadAndKeepsItsForm() {
        openSsl.selfSigned("RSA");
        openSsl.run("rsa", "-in", "k.pem", "-traditional", "-out", "pkcs1.pem");
        assertReadAndProved("pkcs1.pem", KeyType.RSA);
        assertEquals(
                openSsl.read("pkcs1.pem"),
                PemPrivateKey.parse(openSsl.read("pkcs1.pem")).pem());
        assertEquals(
                openSsl.read("k.pem"),
                PemPrivateKey.parse(openSsl.read("k.pem")).pem());
    }

    @Test
    void ecParametersBeforeTheKey_areKept() {
        openSsl.run("ecparam", "-name", "prime256v1", "-genkey", "-out", "ec.pem");
        openSsl.run("req", "-x509", "-key", "ec.pem", "-out", "c.pem", "-subj", "/CN=n");
        assertReadAndProved("ec.pem", KeyType.EC);
        String text = openSsl.read("ec.pem");
        assertTrue(text.startsWith("-----BEGIN EC PARAMETERS-----"));
        assertEquals(text, PemPrivateKey.parse(text).pem());
    }

    @ParameterizedTest
    @ValueSource(strings = {"-conv_form compressed", "-no_public"})
    void sec1Variants_areRead(String option) {
        openSsl.selfSigned("EC", "-pkeyopt", "ec_paramgen_curve:P-384");
        openSsl.run(("ec -in k.pem -out sec1.pem " + option).split(" "));
        assertReadAndProved("sec1.pem", KeyType.EC);
    }

    @ParameterizedTest
    @CsvSource({"P-256, EC P-256", "P-521, EC P-521", "secp256k1, EC secp256k1", "brainpoolP384r1, EC brainpoolP384r1"})
    void curveThatIsSpelledOut_isReadByItsName(String curve, String name) {
        openSsl.selfSigned("EC", "-pkeyopt", "ec_paramgen_curve:" + curve, "-pkeyopt", "ec_param_enc:explicit");
        assertReadAndProved("k.pem", KeyType.EC);
        assertEquals(name, chain("c.pem").keyAlgorithm());
        openSsl.run("ec", "-in", "k.pem", "-out", "sec1.pem");
        assertReadAndProved("sec1.pem", KeyType.EC);
    }

    @ParameterizedTest
    @ValueSource(ints = {1024, 2048})
    void dsa_isReadAndProvedInBothForms(int bits) {
        openSsl.run("dsaparam", "-out", "p.pem", Integer.toString(bits));
        openSsl.run("gendsa", "-out", "k.pem", "p.pem");
        openSsl.run("pkcs8", "-topk8", "-nocrypt", "-in", "k.pem", "-out", "pkcs8.pem");
        openSsl.run("dsa", "-in", "k.pem", "-out", "traditional.pem");
        openSsl.run("req", "-x509", "-sha256", "-key", "k.pem", "-out", "c.pem", "-subj", "/CN=n");
        assertReadAndProved("pkcs8.pem", KeyType.DSA);
        openSsl.run("pkey", "-in", "k.pem", "-traditional", "-out", "traditional.pem");
        assertTrue(openSsl.read("traditional.pem").startsWith("-----BEGIN DSA PRIVATE KEY-----"));
        assertReadAndProved("traditional.pem", KeyType.DSA);
    }

    @Test
    void encryptedOrPublicKeys_areRefused() {
        openSsl.selfSigned("RSA", "-pkeyopt", "rsa_keygen_bits:1024");
        openSsl.run("pkey", "-in", "k.pem", "-aes256", "-passout", "pass:x", "-out", "pkcs8.pem");
        openSsl.run("rsa", "-in", "k.pem", "-aes256", "-passout", "pass:x", "-traditional", "-out", "legacy.pem");
        openSsl.run("pkey", "-in", "k.pem", "-pubout", "-out", "public.pem");
        assertTrue(openSsl.read("legacy.pem").contains("DEK-Info"));
        assertKeyRefused(openSsl.read("pkcs8.pem"));
        assertKeyRefused(openSsl.read("legacy.pem"));
        assertKeyRefused(openSsl.read("public.pem"));
        assertKeyRefused(openSsl.read("c.pem"));
    }

    @Test
    void versionOneCertificate_isRead() {
        openSsl.selfSigned("ED25519");
        openSsl.run("req", "-new", "-key", "k.pem", "-subj", "/CN=old", "-out", "r.pem");
        openSsl.run("x509", "-req", "-in", "r.pem", "-signkey", "k.pem", "-out", "c.pem");
        assertTrue(openSsl.run("x509", "-in", "c.pem", "-noout", "-text").contains("Version: 1 (0x0)"));
        assertReadAndProved("k.pem", KeyType.ED25519);
    }

    @Test
    void fingerprintsAndEnd_areThoseThatOpenSslPrints() {
        openSsl.selfSigned("ED25519");
        String sha256 = openSsl.run("x509", "-in", "c.pem", "-noout", "-fingerprint", "-sha256");
        String sha1 = openSsl.run("x509", "-in", "c.pem", "-noout", "-fingerprint", "-sha1");
        CertificateChain chain = chain("c.pem");
        assertEquals(sha256.strip().toLowerCase().replaceFirst(".*=", ""), chain.fingerprintSha256());
        assertEquals(sha1.strip().toLowerCase().replaceFirst(".*=", ""), chain.fingerprintSha1());
        String end = openSsl.run("x509", "-in", "c.pem", "-noout", "-enddate", "-dateopt", "iso_8601");
        assertEquals("notAfter=" + chain.notAfter().toString().replace('T', ' '), end.strip());
        assertEquals("CN=n,O=peer", chain.subject());
    }

    @Test
    void otherCertificateForms_areRead_andKeptWhereNothingElseIsInThem() {
        openSsl.selfSigned("ED25519");
        String canonical = openSsl.read("c.pem");
        openSsl.run("x509", "-in", "c.pem", "-text", "-out", "text.pem");
        openSsl.run("x509", "-in", "c.pem", "-trustout", "-addtrust", "serverAuth", "-setalias", "a", "-out", "t.pem");
        openSsl.run("pkcs12", "-export", "-in", "c.pem", "-inkey", "k.pem", "-passout", "pass:x", "-out", "b.p12");
        openSsl.run("pkcs12", "-in", "b.p12", "-passin", "pass:x", "-nodes", "-out", "bag.pem");
        assertTrue(openSsl.read("t.pem").startsWith("-----BEGIN TRUSTED CERTIFICATE-----"));
        assertTrue(openSsl.read("bag.pem").startsWith("Bag Attributes"));
        for (String file : new String[] {"c.pem", "text.pem"}) {
            assertEquals(openSsl.read(file), chain(file).pem(), file);
        }
        for (String file : new String[] {"t.pem", "bag.pem"}) {
            assertEquals(canonical, chain(file).pem(), file);
        }
        assertReadAndProved("bag.pem", KeyType.ED25519);
    }
}
