package org.certkp.domain.x509;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.certkp.domain.x509.certificate.CertificateChain;
import org.certkp.domain.x509.key.KeyType;
import org.certkp.domain.x509.key.PemPrivateKey;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every named curve of the openssl command that has an object identifier. */
class OpenSslCurvesTest {

    private static final Pattern CURVE = Pattern.compile("(?m)^ +([A-Za-z0-9-]+) *:");

    @TempDir
    private static Path folder;

    private static OpenSsl openSsl;

    @BeforeAll
    static void find() {
        openSsl = OpenSsl.in(folder);
    }

    /**
     * Without the WAP curves, which repeat others, those of Oakley, which have no identifier, and SM2, which OpenSSL
     * does not write in SEC 1.
     */
    static Stream<String> curves() {
        return CURVE.matcher(OpenSsl.in(folder).run("ecparam", "-list_curves"))
                .results()
                .map(found -> found.group(1))
                .filter(name -> !name.matches("wap-.*|Oakley-.*|SM2"));
    }

    @ParameterizedTest
    @MethodSource("curves")
    void everyNamedCurve_isReadAndProved(String curve) {
        openSsl.selfSigned("EC", "-pkeyopt", "ec_paramgen_curve:" + curve);
        openSsl.run("pkey", "-in", "k.pem", "-traditional", "-out", "sec1.pem");
        CertificateChain chain = CertificateChain.parse(openSsl.read("c.pem"));
        PemPrivateKey pkcs8 = PemPrivateKey.parse(openSsl.read("k.pem"));
        PemPrivateKey sec1 = PemPrivateKey.parse(openSsl.read("sec1.pem"));
        assertEquals(KeyType.EC, chain.keyType());
        assertTrue(chain.isOf(pkcs8));
        assertTrue(chain.isOf(sec1));
        assertFalse(chain.isOf(Samples.EC.key()));
    }
}
