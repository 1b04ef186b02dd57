package org.certkp.domain.x509.key;

import java.io.IOException;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.crypto.util.PublicKeyFactory;
import org.certkp.domain.x509.asn1.Der;

/** The algorithms of RFC 8410, whose keys are octet strings of fixed length: Ed25519, Ed448, X25519, X448. */
sealed interface OctetCodec extends KeyCodec permits EdDsaCodec, XdhCodec {

    /** As RFC 8410 and providers write it: Ed25519, X448. */
    String name();

    @Override
    default String describe(SubjectPublicKeyInfo checked) {
        return name();
    }

    @Override
    default SubjectPublicKeyInfo check(SubjectPublicKeyInfo key) throws IOException {
        requireNoParameters(key.getAlgorithm().getParameters() == null);
        // Reading is the check of length and, for those that sign, that the octets are a point.
        PublicKeyFactory.createKey(key);
        return key;
    }

    @Override
    default PrivateKeyInfo plain(PrivateKeyInfo key) throws IOException {
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
