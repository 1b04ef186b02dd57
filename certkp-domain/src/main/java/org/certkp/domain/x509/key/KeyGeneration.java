package org.certkp.domain.x509.key;

import static java.util.Objects.requireNonNull;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import org.certkp.domain.x509.provider.CryptoProvider;

/** Makes key pairs (CONTRACT.md, section "Generate"). */
public final class KeyGeneration {

    private KeyGeneration() {}

    /** A new key pair. RSA takes about a second of one core, at times several; the others next to nothing. */
    public static KeyPair generate(KeyAlgorithm algorithm) {
        try {
            return requireNonNull(algorithm, "algorithm is null")
                    .codec()
                    .generator(CryptoProvider.chosen())
                    .generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The platform makes no key of algorithm " + algorithm, e);
        }
    }

    /**
     * A new key pair that has signed and verified once. A provider may keep what it computes for a key's first signature:
     * with Amazon's the first of an RSA key takes 2.5 ms and the others 1.5, so it is better made before somebody waits.
     *
     * @throws IllegalStateException when the keys do not belong together
     */
    public static KeyPair generateTried(KeyAlgorithm algorithm) {
        KeyPair keys = generate(algorithm);
        new ProviderSigner(algorithm, keys).getSignature();
        return keys;
    }
}
