package org.certkp.domain.x509.key;

import static org.certkp.domain.x509.certificate.OddCertificate.der;
import static org.certkp.domain.x509.certificate.OddCertificate.sequence;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPrivateCrtKey;
import java.util.Arrays;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.certkp.domain.x509.certificate.OddCertificate;
import org.certkp.domain.x509.pem.PemBlock;

/** The numbers of an RSA private key in the order of PKCS#1, to be bent one by one. */
public final class RsaNumbers {

    public static final int N = 1;
    public static final int E = 2;
    public static final int D = 3;
    public static final int P = 4;
    public static final int Q = 5;
    public static final int DP = 6;
    public static final int DQ = 7;
    public static final int QINV = 8;

    private final BigInteger[] numbers;

    private RsaNumbers(BigInteger... numbers) {
        this.numbers = numbers;
    }

    public static RsaNumbers generate(int bits) throws NoSuchAlgorithmException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(bits);
        KeyPair pair = generator.generateKeyPair();
        RSAPrivateCrtKey key = (RSAPrivateCrtKey) pair.getPrivate();
        return new RsaNumbers(
                BigInteger.ZERO,
                key.getModulus(),
                key.getPublicExponent(),
                key.getPrivateExponent(),
                key.getPrimeP(),
                key.getPrimeQ(),
                key.getPrimeExponentP(),
                key.getPrimeExponentQ(),
                key.getCrtCoefficient());
    }

    /** The parts that belong to the two factors, prime or not, and e = 65537. */
    public static RsaNumbers of(BigInteger p, BigInteger q) {
        BigInteger e = BigInteger.valueOf(65_537);
        BigInteger p1 = p.subtract(BigInteger.ONE);
        BigInteger q1 = q.subtract(BigInteger.ONE);
        BigInteger d = e.modInverse(p1.multiply(q1));
        return new RsaNumbers(BigInteger.ZERO, p.multiply(q), e, d, p, q, d.mod(p1), d.mod(q1), q.modInverse(p));
    }

    public BigInteger get(int index) {
        return numbers[index];
    }

    public RsaNumbers with(int index, BigInteger number) {
        BigInteger[] changed = numbers.clone();
        changed[index] = number;
        return new RsaNumbers(changed);
    }

    public String keyPem() {
        ASN1Encodable[] encoded = Arrays.stream(numbers).map(ASN1Integer::new).toArray(ASN1Encodable[]::new);
        return PemBlock.encode("RSA PRIVATE KEY", der(sequence(encoded)));
    }

    public String certificatePem() {
        return new OddCertificate()
                .publicKey(
                        PKCSObjectIdentifiers.rsaEncryption,
                        DERNull.INSTANCE,
                        der(sequence(new ASN1Integer(numbers[N]), new ASN1Integer(numbers[E]))))
                .pem();
    }
}
