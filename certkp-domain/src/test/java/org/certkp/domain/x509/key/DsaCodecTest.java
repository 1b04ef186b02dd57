package org.certkp.domain.x509.key;

import static org.certkp.domain.x509.certificate.OddCertificate.der;
import static org.certkp.domain.x509.certificate.OddCertificate.sequence;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.DSAPrivateKey;
import java.security.interfaces.DSAPublicKey;
import java.util.Arrays;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.certkp.domain.failure.CertkpException;
import org.certkp.domain.x509.certificate.CertificateChain;
import org.certkp.domain.x509.certificate.OddCertificate;
import org.certkp.domain.x509.pem.PemBlock;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DsaCodecTest {

    private static KeyPair pair;
    private static BigInteger[] numbers;

    @BeforeAll
    static void generate() throws NoSuchAlgorithmException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("DSA");
        generator.initialize(1024);
        pair = generator.generateKeyPair();
        numbers = numbers(pair);
    }

    private static BigInteger[] numbers(KeyPair of) {
        DSAPublicKey publicKey = (DSAPublicKey) of.getPublic();
        return new BigInteger[] {
            BigInteger.ZERO,
            publicKey.getParams().getP(),
            publicKey.getParams().getQ(),
            publicKey.getParams().getG(),
            publicKey.getY(),
            ((DSAPrivateKey) of.getPrivate()).getX(),
        };
    }

    private static ASN1Encodable[] integers(BigInteger... values) {
        return Arrays.stream(values).map(ASN1Integer::new).toArray(ASN1Encodable[]::new);
    }

    private static String traditional(BigInteger[] values) {
        return PemBlock.encode("DSA PRIVATE KEY", der(sequence(integers(values))));
    }

    private static String certificate(BigInteger... values) {
        return new OddCertificate()
                .publicKey(
                        X9ObjectIdentifiers.id_dsa,
                        sequence(integers(values[1], values[2], values[3])),
                        der(new ASN1Integer(values[4])))
                .pem();
    }

    @ParameterizedTest
    @ValueSource(ints = {1024, 2048, 3072})
    void everySize_isReadAndProvedInBothForms(int bits) throws NoSuchAlgorithmException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("DSA");
        generator.initialize(bits);
        KeyPair made = generator.generateKeyPair();
        CertificateChain chain = CertificateChain.parse(certificate(numbers(made)));
        assertEquals(KeyType.DSA, chain.keyType());
        assertTrue(chain.isOf(PemPrivateKey.parse(traditional(numbers(made)))));
        assertTrue(chain.isOf(PemPrivateKey.parse(
                PemBlock.encode("PRIVATE KEY", made.getPrivate().getEncoded()))));
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 2", "2, 2", "3, 1", "4, 1", "5, 1"})
    void partThatDoesNotAgree_isRefused(int index, int difference) {
        BigInteger[] changed = numbers.clone();
        changed[index] = changed[index].add(BigInteger.valueOf(difference));
        assertThrows(CertkpException.class, () -> PemPrivateKey.parse(traditional(changed)));
        if (index > 0 && index < 5) {
            assertThrows(CertkpException.class, () -> CertificateChain.parse(certificate(changed)));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void zeroOneOrNegative_isRefused(int index) {
        for (long value : new long[] {0, 1, -1}) {
            BigInteger[] changed = numbers.clone();
            changed[index] = BigInteger.valueOf(value);
            assertThrows(CertkpException.class, () -> PemPrivateKey.parse(traditional(changed)));
        }
    }

    @Test
    void groupOfAbsurdSize_isRefused() {
        BigInteger q = numbers[2];
        BigInteger p = q.shiftLeft(200_000).add(BigInteger.ONE);
        BigInteger[] changed = {BigInteger.ZERO, p, q, BigInteger.TWO, BigInteger.TWO, BigInteger.ONE};
        assertThrows(CertkpException.class, () -> CertificateChain.parse(certificate(changed)));
        assertThrows(CertkpException.class, () -> PemPrivateKey.parse(traditional(changed)));
    }
}
