package org.certkp.domain.x509.key;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.Security;
import java.util.Arrays;
import java.util.HexFormat;
import org.bouncycastle.asn1.ASN1BitString;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.edec.EdECObjectIdentifiers;
import org.bouncycastle.asn1.sec.ECPrivateKey;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.certkp.domain.x509.Samples;
import org.certkp.domain.x509.certificate.CertificateChain;
import org.certkp.domain.x509.certificate.OddCertificate;
import org.certkp.domain.x509.pem.PemBlock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyProofTest {

    private static KeyPair generate(String algorithm) throws NoSuchAlgorithmException {
        return KeyPairGenerator.getInstance(algorithm).generateKeyPair();
    }

    private static PemPrivateKey key(KeyPair pair) {
        return PemPrivateKey.parse(
                PemBlock.encode("PRIVATE KEY", pair.getPrivate().getEncoded()));
    }

    private static SubjectPublicKeyInfo publicKey(KeyPair pair) {
        return SubjectPublicKeyInfo.getInstance(pair.getPublic().getEncoded());
    }

    private static CertificateChain chain(KeyPair pair) {
        return chain(pair, publicKey(pair).getPublicKeyData().getOctets());
    }

    private static CertificateChain chain(KeyPair pair, byte[] publicKey) {
        AlgorithmIdentifier algorithm = publicKey(pair).getAlgorithm();
        return CertificateChain.parse(new OddCertificate()
                .publicKey(algorithm.getAlgorithm(), algorithm.getParameters(), publicKey)
                .pem());
    }

    @ParameterizedTest
    @EnumSource
    void keyOfAnotherKind_doesNotBelong(KeyAlgorithm algorithm) {
        for (KeyAlgorithm other : KeyAlgorithm.values()) {
            boolean same = algorithm == other;
            assertEquals(
                    same,
                    Samples.of(other).certificate().isOf(Samples.of(algorithm).key()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"RSA", "DSA", "EC", "Ed25519", "Ed448", "X25519", "X448"})
    void anotherKeyOfTheSameKind_doesNotBelong(String algorithm) throws NoSuchAlgorithmException {
        KeyPair own = generate(algorithm);
        KeyPair other = generate(algorithm);
        assertTrue(chain(own).isOf(key(own)));
        assertFalse(chain(other).isOf(key(own)));
    }

    @Test
    void keyOnAnotherCurve_doesNotBelong() {
        // The generator of secp256k1 (SEC 2 section 2.4.1), so a point of that curve and no other.
        String point = "0279be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798";
        CertificateChain chain = CertificateChain.parse(new OddCertificate()
                .publicKey(
                        X9ObjectIdentifiers.id_ecPublicKey,
                        SECObjectIdentifiers.secp256k1,
                        HexFormat.of().parseHex(point))
                .pem());
        assertEquals(KeyType.EC, chain.keyType());
        assertFalse(chain.isOf(Samples.EC.key()));
    }

    /** In the form of SEC 1, with a public key inside. */
    private static String naming(ASN1BitString publicKey, KeyPair pair) {
        var key = (java.security.interfaces.ECPrivateKey) pair.getPrivate();
        int bits = key.getParams().getOrder().bitLength();
        ASN1Encodable curve = publicKey(pair).getAlgorithm().getParameters();
        return PemBlock.encode(
                "EC PRIVATE KEY", OddCertificate.der(new ECPrivateKey(bits, key.getS(), publicKey, curve)));
    }

    @Test
    void ecKey_belongsToThePublicKeyThatItNamesAndIsProvedBy() throws NoSuchAlgorithmException {
        KeyPair own = generate("EC");
        KeyPair other = generate("EC");
        PemPrivateKey right = PemPrivateKey.parse(naming(publicKey(own).getPublicKeyData(), own));
        PemPrivateKey wrong = PemPrivateKey.parse(naming(publicKey(other).getPublicKeyData(), own));
        assertTrue(chain(own).isOf(right));
        assertFalse(chain(other).isOf(right));
        assertFalse(chain(own).isOf(wrong));
        assertFalse(chain(other).isOf(wrong));
    }

    @Test
    void ecKeyThatNamesNoPointOfItsCurve_belongsToNothing() throws NoSuchAlgorithmException, IOException {
        KeyPair own = generate("EC");
        byte[] point = publicKey(own).getPublicKeyData().getOctets();
        byte[] off = point.clone();
        off[off.length - 1] ^= 1;
        byte[] compressed = Arrays.copyOf(point, 1 + point.length / 2);
        compressed[0] = (byte) (2 + (point[point.length - 1] & 1));
        assertTrue(chain(own).isOf(PemPrivateKey.parse(naming(new DERBitString(compressed), own))));
        ASN1BitString[] none = {
            new DERBitString(off),
            new DERBitString(point, 1),
            new DERBitString(new DEROctetString(compressed).getEncoded()),
            new DERBitString(new byte[1])
        };
        for (ASN1BitString publicKey : none) {
            assertFalse(chain(own).isOf(PemPrivateKey.parse(naming(publicKey, own))));
        }
    }

    /** Both have the same x, which is all that a key agreement shows. */
    @Test
    void ecKey_doesNotBelongToTheOppositeOfItsPoint() throws NoSuchAlgorithmException {
        KeyPair own = generate("EC");
        byte[] point = publicKey(own).getPublicKeyData().getOctets();
        byte[] compressed = Arrays.copyOf(point, 1 + point.length / 2);
        int sign = point[point.length - 1] & 1;
        compressed[0] = (byte) (2 + sign);
        assertTrue(chain(own, compressed).isOf(key(own)));
        compressed[0] = (byte) (3 - sign);
        assertFalse(chain(own, compressed).isOf(key(own)));
    }

    @Test
    void pointOfSmallOrder_belongsToNothing() throws NoSuchAlgorithmException {
        CertificateChain zero = CertificateChain.parse(new OddCertificate()
                .publicKey(EdECObjectIdentifiers.id_X25519, null, new byte[32])
                .pem());
        assertFalse(zero.isOf(key(generate("X25519"))));
    }

    @Test
    void bouncyCastle_isNotRegistered() {
        assertTrue(Samples.EC.certificate().isOf(Samples.EC.key()));
        assertNull(Security.getProvider("BC"));
    }
}
