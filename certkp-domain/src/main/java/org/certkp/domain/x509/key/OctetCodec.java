package org.certkp.domain.x509.key;

import java.io.IOException;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.crypto.util.PublicKeyFactory;
import org.certkp.domain.x509.asn1.Der;

/** The four kinds of RFC 8410, whose keys are octet strings of fixed length: Ed25519, Ed448, X25519, X448. */
record OctetCodec(KeyType type) implements KeyCodec {

    /** Capitalised as in RFC 8410: Ed25519, X448. */
    @Override
    public String describe(SubjectPublicKeyInfo checked) {
        return type.name().charAt(0) + type.label().substring(1);
    }

    @Override
    public SubjectPublicKeyInfo check(SubjectPublicKeyInfo key) throws IOException {
        requireNoParameters(key.getAlgorithm().getParameters() == null);
        // Reading is the check of length and, for the signing kinds, that the octets are a point.
        PublicKeyFactory.createKey(key);
        return key;
    }

    @Override
    public PrivateKeyInfo plain(PrivateKeyInfo key) throws IOException {
        requireNoParameters(key.getPrivateKeyAlgorithm().getParameters() == null);
        Der.requireOne(key.getPrivateKey().getOctets());
        PrivateKeyFactory.createKey(key);
        // Without the attributes and the public key that RFC 5958 lets follow.
        return new PrivateKeyInfo(key.getPrivateKeyAlgorithm(), key.parsePrivateKey());
    }

    /** RFC 8410 section 3: the parameters must be absent. */
    private static void requireNoParameters(boolean absent) {
        if (!absent) {
            throw new IllegalArgumentException("The algorithm has parameters.");
        }
    }
}
