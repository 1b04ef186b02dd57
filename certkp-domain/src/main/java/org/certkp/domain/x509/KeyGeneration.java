package org.certkp.domain.x509;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.NamedParameterSpec;
import java.security.spec.RSAKeyGenParameterSpec;

/** Makes key pairs with the JDK's providers (REST contract, section "Generate"). RSA takes one to several seconds. */
final class KeyGeneration {

    private static final int RSA_BITS = 4096;

    private KeyGeneration() {}

    /** A new key pair. */
    static KeyPair generate(KeyAlgorithm algorithm) throws GeneralSecurityException {
        return switch (algorithm) {
            case RSA -> generate("RSA", new RSAKeyGenParameterSpec(RSA_BITS, RSAKeyGenParameterSpec.F4));
            case ECDSA -> generate("EC", new ECGenParameterSpec("secp256r1"));
            case ED25519 -> generate("EdDSA", NamedParameterSpec.ED25519);
            case ED448 -> generate("EdDSA", NamedParameterSpec.ED448);
        };
    }

    private static KeyPair generate(String family, AlgorithmParameterSpec parameters) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(family);
        generator.initialize(parameters);
        return generator.generateKeyPair();
    }
}
