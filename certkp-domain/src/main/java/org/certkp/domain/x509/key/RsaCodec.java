package org.certkp.domain.x509.key;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.RSAKeyGenParameterSpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.pkcs.RSAPrivateKey;
import org.bouncycastle.asn1.pkcs.RSAPublicKey;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.certkp.domain.failure.Code;
import org.certkp.domain.x509.asn1.Der;
import org.certkp.domain.x509.asn1.Readable;
import org.certkp.domain.x509.asn1.Unreadable;
import org.certkp.domain.x509.pem.PemBlock;
import org.certkp.domain.x509.provider.CryptoProvider;

/** RSA (RFC 8017 appendix A.1). */
final class RsaCodec implements SigningCodec {

    static final RsaCodec RSA = new RsaCodec();

    private static final int GENERATED_BITS = 4096;
    private static final String SIGNATURE = "SHA256withRSA";

    private static final int MIN_BITS = 512;
    private static final int MAX_BITS = 16_384;

    static final AlgorithmIdentifier PLAIN =
            new AlgorithmIdentifier(PKCSObjectIdentifiers.rsaEncryption, DERNull.INSTANCE);

    private RsaCodec() {}

    @Override
    public ASN1ObjectIdentifier identifier() {
        return PKCSObjectIdentifiers.rsaEncryption;
    }

    @Override
    public KeyType type() {
        return KeyType.RSA;
    }

    @Override
    public String describe(SubjectPublicKeyInfo checked) throws IOException {
        return "RSA-" + bits(checked);
    }

    /** The length of the modulus. */
    static int bits(SubjectPublicKeyInfo checked) throws IOException {
        return RSAPublicKey.getInstance(checked.parsePublicKey()).getModulus().bitLength();
    }

    @Override
    public SubjectPublicKeyInfo check(SubjectPublicKeyInfo key) throws IOException, GeneralSecurityException {
        Der.requireOne(key.getPublicKeyData().getOctets());
        RSAPublicKey numbers = RSAPublicKey.getInstance(key.parsePublicKey());
        checkPublic(numbers.getModulus(), numbers.getPublicExponent());
        return new SubjectPublicKeyInfo(PLAIN, numbers);
    }

    @Override
    public PrivateKeyInfo plain(PrivateKeyInfo key) throws IOException, GeneralSecurityException {
        Der.requireOne(key.getPrivateKey().getOctets());
        RSAPrivateKey numbers = RSAPrivateKey.getInstance(key.parsePrivateKey());
        if (numbers.getVersion().signum() != 0) {
            throw new IllegalArgumentException("The key has more than two primes.");
        }
        checkPublic(numbers.getModulus(), numbers.getPublicExponent());
        checkPrivate(numbers);
        return new PrivateKeyInfo(PLAIN, numbers);
    }

    @Override
    public boolean proves(KeyProof keys) throws GeneralSecurityException {
        return keys.signs("RSA", SIGNATURE, List.of());
    }

    /** RFC 4055 section 1: the key exchange of TLS 1.2 too. */
    @Override
    public KeyUsage usage() {
        return new KeyUsage(KeyUsage.digitalSignature | KeyUsage.keyEncipherment);
    }

    @Override
    public KeyPairGenerator generator(CryptoProvider provider) throws GeneralSecurityException {
        KeyPairGenerator generator = provider.keyPairGenerator("RSA");
        generator.initialize(new RSAKeyGenParameterSpec(GENERATED_BITS, RSAKeyGenParameterSpec.F4));
        return generator;
    }

    @Override
    public String signatureAlgorithm() {
        return SIGNATURE;
    }

    /** PKCS#1 (RFC 8017 appendix A.1.2). */
    @Override
    public String pem(KeyPair made) {
        return PemBlock.encode(
                "RSA PRIVATE KEY",
                PrivateKeyInfo.getInstance(made.getPrivate().getEncoded())
                        .getPrivateKey()
                        .getOctets());
    }

    /**
     * The JDK bounds both: a modulus of 512 to 16384 bits, an exponent of 3 or more, and of at most 64 bits when the
     * modulus has more than 3072. So no verification takes long.
     */
    private static void checkPublic(BigInteger modulus, BigInteger exponent) throws GeneralSecurityException {
        if (modulus.signum() < 0 || modulus.bitLength() < MIN_BITS || modulus.bitLength() > MAX_BITS) {
            throw new Unreadable(Code.RSA_SIZE, modulus.bitLength(), MIN_BITS, MAX_BITS);
        }
        try {
            KeyFactory.getInstance("RSA").generatePublic(new RSAPublicKeySpec(modulus, exponent));
        } catch (InvalidKeySpecException e) {
            throw new Unreadable(Code.RSA_EXPONENT, Readable.number(exponent));
        }
    }

    /**
     * RFC 8017 section 3.2: the parts must agree. That bounds them too, for an exponent or a prime of absurd size would
     * keep the signing busy.
     */
    private static void checkPrivate(RSAPrivateKey key) {
        BigInteger p = key.getPrime1();
        BigInteger q = key.getPrime2();
        if (p.signum() == 0 || q.signum() == 0) {
            throw new Unreadable(Code.RSA_WITHOUT_FACTORS);
        }
        int bits = key.getModulus().bitLength();
        boolean agree = within(bits, p)
                && within(bits, q)
                && within(bits, key.getPrivateExponent())
                && p.multiply(q).equals(key.getModulus())
                && exponentAgrees(key, p, key.getExponent1())
                && exponentAgrees(key, q, key.getExponent2())
                && within(p.bitLength(), key.getCoefficient())
                && key.getCoefficient().multiply(q).mod(p).equals(BigInteger.ONE);
        if (!agree) {
            throw new Unreadable(Code.KEY_PARTS_DISAGREE, "RSA");
        }
    }

    private static boolean exponentAgrees(RSAPrivateKey key, BigInteger prime, BigInteger exponent) {
        BigInteger order = prime.subtract(BigInteger.ONE);
        return order.signum() > 0
                && exponent.equals(key.getPrivateExponent().mod(order))
                && key.getPublicExponent().multiply(exponent).mod(order).equals(BigInteger.ONE);
    }

    private static boolean within(int bits, BigInteger number) {
        return number.signum() > 0 && number.bitLength() <= bits;
    }
}
