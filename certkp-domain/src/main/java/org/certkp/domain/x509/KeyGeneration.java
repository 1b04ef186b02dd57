package org.certkp.domain.x509;

import static java.util.Objects.requireNonNull;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.RSAKeyGenParameterSpec;

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
