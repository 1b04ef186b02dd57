package org.certkp.domain.x509.key;

import java.io.IOException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.interfaces.ECPrivateKey;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.certkp.domain.x509.pem.PemBlock;

/** Writes a key that certkp made in the form that OpenSSL writes for its algorithm (REST contract, "Generate"). */
public final class GeneratedKey {

    private GeneratedKey() {}

    /** PKCS#1 for RSA, SEC 1 for EC, PKCS#8 (RFC 8410) for Ed25519 and Ed448. */
    public static String pem(KeyAlgorithm algorithm, PublicKey publicKey, PrivateKey privateKey) throws IOException {
        return switch (algorithm) {
            case RSA ->
                PemBlock.encode(
                        "RSA PRIVATE KEY",
                        PrivateKeyInfo.getInstance(privateKey.getEncoded())
                                .getPrivateKey()
                                .getOctets());
            case ECDSA -> PemBlock.encode("EC PRIVATE KEY", sec1((ECPrivateKey) privateKey, publicKey));
            case ED25519, ED448 -> PemBlock.encode("PRIVATE KEY", privateKey.getEncoded());
        };
    }

    /** RFC 5915 section 3: with the name of the curve, and with the public key, which the JDK leaves out. */
    private static byte[] sec1(ECPrivateKey key, PublicKey publicKey) throws IOException {
        SubjectPublicKeyInfo info = SubjectPublicKeyInfo.getInstance(publicKey.getEncoded());
        return new org.bouncycastle.asn1.sec.ECPrivateKey(
                        key.getParams().getOrder().bitLength(),
                        key.getS(),
                        info.getPublicKeyData(),
                        info.getAlgorithm().getParameters())
                .getEncoded();
    }
}
