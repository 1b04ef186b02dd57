package org.certkp.domain.x509;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.Security;
import java.util.HexFormat;
import org.bouncycastle.asn1.edec.EdECObjectIdentifiers;
import org.bouncycastle.asn1.sec.ECPrivateKey;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.certkp.domain.failure.CertkpException;
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
        SubjectPublicKeyInfo info = publicKey(pair);
        return CertificateChain.parse(new OddCertificate()
                .publicKey(
                        info.getAlgorithm().getAlgorithm(),
                        info.getAlgorithm().getParameters(),
                        info.getPublicKeyData().getOctets())
                .pem());
    }

    @ParameterizedTest
    @EnumSource
    void keyOfAnotherKind_doesNotBelong(KeyAlgorithm algorithm) {
        for (KeyAlgorithm other : KeyAlgorithm.values()) {
            boolean same = algorithm == other;
            assertEquals(
                    same,
                    Samples.of(algorithm).key().belongsTo(Samples.of(other).certificate()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"RSA", "DSA", "EC", "Ed25519", "Ed448", "X25519", "X448"})
    void anotherKeyOfTheSameKind_doesNotBelong(String algorithm) throws NoSuchAlgorithmException {
        KeyPair own = generate(algorithm);
        KeyPair other = generate(algorithm);
        assertTrue(key(own).belongsTo(chain(own)));
        assertFalse(key(own).belongsTo(chain(other)));
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
        assertFalse(Samples.EC.key().belongsTo(chain));
    }

    /** In the form of SEC 1, with a public key inside. */
    private static String naming(SubjectPublicKeyInfo publicKey, KeyPair pair) {
        BigInteger scalar = ((java.security.interfaces.ECPrivateKey) pair.getPrivate()).getS();
        return PemBlock.encode(
                "EC PRIVATE KEY",
                OddCertificate.der(new ECPrivateKey(
                        256,
                        scalar,
                        publicKey.getPublicKeyData(),
                        publicKey.getAlgorithm().getParameters())));
    }

    @Test
    void ecKey_belongsToThePublicKeyThatItNamesAndIsProvedBy() throws NoSuchAlgorithmException {
        KeyPair own = generate("EC");
        KeyPair other = generate("EC");
        PemPrivateKey right = PemPrivateKey.parse(naming(publicKey(own), own));
        PemPrivateKey wrong = PemPrivateKey.parse(naming(publicKey(other), own));
        assertTrue(right.belongsTo(chain(own)));
        assertFalse(right.belongsTo(chain(other)));
        assertFalse(wrong.belongsTo(chain(own)));
        assertFalse(wrong.belongsTo(chain(other)));
    }

    @Test
    void ecKeyThatNamesNoPointOfItsCurve_isRefused() throws NoSuchAlgorithmException {
        KeyPair own = generate("EC");
        byte[] point = publicKey(own).getPublicKeyData().getOctets();
        point[point.length - 1] ^= 1;
        SubjectPublicKeyInfo off = new SubjectPublicKeyInfo(publicKey(own).getAlgorithm(), point);
        assertThrows(CertkpException.class, () -> PemPrivateKey.parse(naming(off, own)));
    }

    @Test
    void pointOfSmallOrder_belongsToNothing() throws NoSuchAlgorithmException {
        CertificateChain zero = CertificateChain.parse(new OddCertificate()
                .publicKey(EdECObjectIdentifiers.id_X25519, null, new byte[32])
                .pem());
        assertFalse(key(generate("X25519")).belongsTo(zero));
    }

    @Test
    void bouncyCastle_isNotRegistered() {
        assertTrue(Samples.EC.key().belongsTo(Samples.EC.certificate()));
        assertNull(Security.getProvider("BC"));
    }
}
