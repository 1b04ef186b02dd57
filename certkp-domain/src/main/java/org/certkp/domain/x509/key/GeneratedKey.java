package org.certkp.domain.x509.key;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.security.KeyPair;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.operator.ContentSigner;

/** A key that certkp made, in memory. It is never printed. */
public final class GeneratedKey implements SigningKey {

    private final KeyAlgorithm algorithm;
    private final KeyPair keys;

    /**
     * A key that was made for one certificate and is used for no other.
     *
     * @param algorithm of the key
     * @param keys both parts
     */
    public GeneratedKey(KeyAlgorithm algorithm, KeyPair keys) {
        this.algorithm = requireNonNull(algorithm, "algorithm is null");
        this.keys = requireNonNull(keys, "keys is null");
    }

    @Override
    public SubjectPublicKeyInfo publicKey() {
        return SubjectPublicKeyInfo.getInstance(keys.getPublic().getEncoded());
    }

    /** Also refuses to sign when the two parts do not belong together. */
    @Override
    public ContentSigner signer() {
        return new ProviderSigner(algorithm, keys);
    }

    /** The private key in the form that OpenSSL writes for its algorithm (CONTRACT.md, "Generate"). */
    public PemPrivateKey toPem() {
        try {
            return PemPrivateKey.restore(algorithm.codec().pem(keys));
        } catch (IOException e) {
            throw new IllegalStateException("The platform made a key that cannot be written.", e);
        }
    }

    @Override
    public String toString() {
        return "GeneratedKey[" + algorithm + "]";
    }
}
