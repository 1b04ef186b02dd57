package org.certkp.domain.x509.key;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.List;
import javax.crypto.KeyAgreement;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.certkp.domain.x509.provider.CryptoProvider;

/**
 * Proves that two keys belong together: what the private key signs, the public key verifies; what is agreed on with the
 * one is agreed on with the other. The chosen provider computes, then the JDK's where it cannot.
 */
final class KeyProof {

    /** Handed to each call and never registered, so that nothing else in the server computes with it unawares. */
    static final Provider BOUNCY_CASTLE = new BouncyCastleProvider();

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int CHALLENGE_BYTES = 32;

    private final X509EncodedKeySpec publicKey;
    private final PKCS8EncodedKeySpec privateKey;

    private KeyProof(byte[] publicKey, byte[] privateKey) {
        this.publicKey = new X509EncodedKeySpec(publicKey);
        this.privateKey = new PKCS8EncodedKeySpec(privateKey);
    }

    /**
     * Whether two checked keys of the same algorithm belong together; false also when either cannot be computed with.
     *
     * @param codec of both
     * @param privateKey names the public key as its own where its form has a place for that
     */
    static boolean holds(KeyCodec codec, byte[] publicKey, byte[] privateKey) {
        try {
            return codec.proves(new KeyProof(publicKey, privateKey));
        } catch (GeneralSecurityException | RuntimeException e) {
            return false;
        }
    }

    PKCS8EncodedKeySpec privateKey() {
        return privateKey;
    }

    /**
     * Asks one provider after the other until one can compute with the keys; its answer counts.
     *
     * @param keys what providers call them
     * @param algorithm what providers call the signature
     * @param lastResort who is asked in the end
     */
    boolean signs(String keys, String algorithm, List<Provider> lastResort) throws GeneralSecurityException {
        List<Provider> providers = new ArrayList<>();
        CryptoProvider.chosen().with(keys, algorithm).ifPresent(providers::add);
        providers.add(KeyFactory.getInstance(keys).getProvider());
        providers.addAll(lastResort);
        for (Provider provider : providers) {
            try {
                return signs(keys, algorithm, provider);
            } catch (GeneralSecurityException | RuntimeException e) {
                // These keys are none that it knows.
                continue;
            }
        }
        return false;
    }

    private boolean signs(String keys, String algorithm, Provider provider) throws GeneralSecurityException {
        byte[] challenge = new byte[CHALLENGE_BYTES];
        RANDOM.nextBytes(challenge);
        KeyFactory factory = KeyFactory.getInstance(keys, provider);
        Signature signature = Signature.getInstance(algorithm, provider);
        signature.initSign(factory.generatePrivate(privateKey));
        signature.update(challenge);
        byte[] signed = signature.sign();
        signature.initVerify(factory.generatePublic(publicKey));
        signature.update(challenge);
        return signature.verify(signed);
    }

    /** Whether a third key agrees with both on the same secret. */
    boolean agrees(String keys, String curve) throws GeneralSecurityException {
        KeyFactory factory = KeyFactory.getInstance(keys);
        KeyPair other = KeyPairGenerator.getInstance(curve).generateKeyPair();
        return MessageDigest.isEqual(
                agree(keys, factory.generatePrivate(privateKey), other.getPublic()),
                agree(keys, other.getPrivate(), factory.generatePublic(publicKey)));
    }

    private static byte[] agree(String keys, PrivateKey own, PublicKey other) throws GeneralSecurityException {
        KeyAgreement agreement = KeyAgreement.getInstance(keys);
        agreement.init(own);
        agreement.doPhase(other, true);
        return agreement.generateSecret();
    }
}
