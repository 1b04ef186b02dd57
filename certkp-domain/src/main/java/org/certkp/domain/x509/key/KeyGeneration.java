package org.certkp.domain.x509.key;

import static java.util.Objects.requireNonNull;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.RSAKeyGenParameterSpec;
import org.certkp.domain.x509.provider.CryptoProvider;

/** Makes key pairs (REST contract, section "Generate"). */
public final class KeyGeneration {

    private static final int RSA_BITS = 4096;

    private KeyGeneration() {}

    /** A new key pair. RSA takes about a second of one core, at times several; the others next to nothing. */
    public static KeyPair generate(KeyAlgorithm algorithm) {
        try {
            return generator(requireNonNull(algorithm, "algorithm is null")).generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The platform makes no key of kind " + algorithm, e);
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

    private static KeyPairGenerator generator(KeyAlgorithm algorithm) throws GeneralSecurityException {
        CryptoProvider provider = CryptoProvider.chosen();
        return switch (algorithm) {
            case RSA -> {
                KeyPairGenerator generator = provider.keyPairGenerator("RSA");
                generator.initialize(new RSAKeyGenParameterSpec(RSA_BITS, RSAKeyGenParameterSpec.F4));
                yield generator;
            }
            case ECDSA -> {
                KeyPairGenerator generator = provider.keyPairGenerator("EC");
                generator.initialize(new ECGenParameterSpec("secp256r1"));
                yield generator;
            }
            case ED25519 -> provider.keyPairGenerator("Ed25519");
            case ED448 -> provider.keyPairGenerator("Ed448");
        };
    }
}
