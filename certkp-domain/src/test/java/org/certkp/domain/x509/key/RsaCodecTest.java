package org.certkp.domain.x509.key;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Random;
import org.certkp.domain.failure.CertkpException;
import org.certkp.domain.x509.certificate.CertificateChain;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RsaCodecTest {

    private static RsaNumbers numbers;

    @BeforeAll
    static void generate() throws NoSuchAlgorithmException {
        numbers = RsaNumbers.generate(1024);
    }

    private static void assertRefused(RsaNumbers key) {
        assertThrows(CertkpException.class, () -> PemPrivateKey.parse(key.keyPem()));
    }

    @Test
    void soundKey_isReadAndProved() {
        assertTrue(CertificateChain.parse(numbers.certificatePem()).isOf(PemPrivateKey.parse(numbers.keyPem())));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, RsaNumbers.N, RsaNumbers.E, RsaNumbers.D, 4, 5, 6, 7, RsaNumbers.QINV})
    void partThatDoesNotAgree_isRefused(int index) {
        BigInteger number = numbers.get(index);
        assertRefused(numbers.with(index, number.add(BigInteger.TWO)));
        assertRefused(numbers.with(index, number.negate().subtract(BigInteger.ONE)));
        if (index > 0) {
            assertRefused(numbers.with(index, BigInteger.ZERO));
        }
    }

    @Test
    void exponentOfAbsurdLength_isRefused() {
        BigInteger order = numbers.get(RsaNumbers.P)
                .subtract(BigInteger.ONE)
                .multiply(numbers.get(RsaNumbers.Q).subtract(BigInteger.ONE));
        // Still an inverse of e, but each signature would take minutes.
        assertRefused(numbers.with(RsaNumbers.D, numbers.get(RsaNumbers.D).add(order.shiftLeft(150_000))));
    }

    @Test
    void factorsThatAreNoPrimes_areNotProved() {
        Random random = new Random(1);
        BigInteger p = notPrime(random);
        BigInteger q = notPrime(random);
        RsaNumbers odd = RsaNumbers.of(p, q);
        assertFalse(CertificateChain.parse(odd.certificatePem()).isOf(PemPrivateKey.parse(odd.keyPem())));
    }

    private static BigInteger notPrime(Random random) {
        BigInteger factor = BigInteger.probablePrime(256, random);
        BigInteger product = factor.multiply(factor.nextProbablePrime());
        boolean usable =
                product.subtract(BigInteger.ONE).mod(BigInteger.valueOf(65_537)).signum() != 0;
        return usable ? product : notPrime(random);
    }

    @Test
    void largestModulus_isProvedInTime() {
        // Factors of the right size; whether they are primes makes no difference to the time.
        BigInteger p = BigInteger.ONE.shiftLeft(8191).setBit(8190).setBit(0);
        RsaNumbers largest = RsaNumbers.of(p, p.add(BigInteger.TWO));
        CertificateChain chain = CertificateChain.parse(largest.certificatePem());
        PemPrivateKey key = PemPrivateKey.parse(largest.keyPem());
        assertTimeout(Duration.ofSeconds(20), () -> assertFalse(chain.isOf(key)));
        RsaNumbers tooLarge = RsaNumbers.of(p.shiftLeft(1).setBit(0), p);
        assertRefused(tooLarge);
        assertThrows(CertkpException.class, () -> CertificateChain.parse(tooLarge.certificatePem()));
    }
}
