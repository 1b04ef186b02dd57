package org.certkp.domain.x509.key;

import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.operator.ContentSigner;

/** A key that signs certificates. Where its private part is kept, it alone knows. */
public interface SigningKey {

    /** The public key, which verifies what is signed. */
    SubjectPublicKeyInfo publicKey();

    /** A signer for one certificate. Its {@code getSignature} throws IllegalStateException when the key cannot sign. */
    ContentSigner signer();
}
