package org.certkp.domain.x509.key;

import java.io.IOException;
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
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.crypto.KeyAgreement;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.certkp.domain.x509.provider.CryptoProvider;

/**
 * Proves that two keys belong together: what the private key signs, the public key verifies; what is agreed on with the
 * one is agreed on with the other. The chosen provider computes, then the JDK's where it cannot; Bouncy Castle steps in for
 * curves that the JDK has dropped.
 */
public final class KeyProof {

    /** Handed to each call and never registered, so that nothing else in the server computes with it unawares. */
    private static final Provider BOUNCY_CASTLE = new BouncyCastleProvider();

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int CHALLENGE_BYTES = 32;

    /**
     * Some providers compute the public key when they load an EC key, and refuse one that names another. That is a proof
     * at a tenth of the cost of a signature and its verification, from a provider that has been seen to do so.
     */
    private static final class Loading {

        static final Optional<Provider> PROVIDER =
                CryptoProvider.chosen().with("EC", "SHA256withECDSA").filter(Loading::compares);

        private static boolean compares(Provider provider) {
            try {
                KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", provider);
                generator.initialize(new ECGenParameterSpec("secp256r1"));
                KeyPair own = generator.generateKeyPair();
                KeyPair other = generator.generateKeyPair();
                return loads(provider, naming(own.getPublic(), own))
                        && !loads(provider, naming(other.getPublic(), own));
            } catch (GeneralSecurityException | IOException | RuntimeException e) {
                return false;
            }
        }

        private static PKCS8EncodedKeySpec naming(PublicKey publicKey, KeyPair pair) throws IOException {
            return new PKCS8EncodedKeySpec(EcCodec.naming(
                            SubjectPublicKeyInfo.getInstance(publicKey.getEncoded())
                                    .getPublicKeyData(),
                            PrivateKeyInfo.getInstance(pair.getPrivate().getEncoded()))
                    .getEncoded());
        }
    }

    private final String keys;
    private final X509EncodedKeySpec publicKey;
    private final PKCS8EncodedKeySpec privateKey;

    private KeyProof(String keys, byte[] publicKey, byte[] privateKey) {
        this.keys = keys;
        this.publicKey = new X509EncodedKeySpec(publicKey);
        this.privateKey = new PKCS8EncodedKeySpec(privateKey);
    }

    /**
     * Whether two checked keys of the same kind belong together; false also when either cannot be computed with.
     *
     * @param privateKey names the public key as its own where its form has a place for that
     */
    static boolean holds(KeyType type, byte[] publicKey, byte[] privateKey) {
        try {
            return switch (type) {
                case RSA -> new KeyProof("RSA", publicKey, privateKey).signs("SHA256withRSA", List.of());
                case DSA -> new KeyProof("DSA", publicKey, privateKey).signs("SHA256withDSA", List.of());
                case EC -> {
                    KeyProof proof = new KeyProof("EC", publicKey, privateKey);
                    yield proof.loads() || proof.signs("SHA256withECDSA", List.of(BOUNCY_CASTLE));
                }
                case ED25519, ED448 -> new KeyProof("EdDSA", publicKey, privateKey).signs("EdDSA", List.of());
                case X25519, X448 -> new KeyProof("XDH", publicKey, privateKey).agrees(type.name());
            };
        } catch (GeneralSecurityException | RuntimeException e) {
            return false;
        }
    }

    /** Whether the public key that is named inside is the private key's. False also where no provider looks. */
    private boolean loads() {
        return Loading.PROVIDER.map(provider -> loads(provider, privateKey)).orElse(false);
    }

    private static boolean loads(Provider provider, PKCS8EncodedKeySpec key) {
        try {
            KeyFactory.getInstance("EC", provider).generatePrivate(key);
            return true;
        } catch (GeneralSecurityException | RuntimeException e) {
            return false;
        }
    }

    /** Asks one provider after the other until one can compute with the keys; its answer counts. */
    private boolean signs(String algorithm, List<Provider> lastResort) throws GeneralSecurityException {
        List<Provider> providers = new ArrayList<>();
        CryptoProvider.chosen().with(keys, algorithm).ifPresent(providers::add);
        providers.add(KeyFactory.getInstance(keys).getProvider());
        providers.addAll(lastResort);
        for (Provider provider : providers) {
            try {
                return signs(algorithm, provider);
            } catch (GeneralSecurityException | RuntimeException e) {
                // These keys are none that it knows.
                continue;
            }
        }
        return false;
    }

    private boolean signs(String algorithm, Provider provider) throws GeneralSecurityException {
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

    private boolean agrees(String curve) throws GeneralSecurityException {
        KeyFactory factory = KeyFactory.getInstance(keys);
        KeyPair other = KeyPairGenerator.getInstance(curve).generateKeyPair();
        return MessageDigest.isEqual(
                agree(factory.generatePrivate(privateKey), other.getPublic()),
                agree(other.getPrivate(), factory.generatePublic(publicKey)));
    }

    private byte[] agree(PrivateKey own, PublicKey other) throws GeneralSecurityException {
        KeyAgreement agreement = KeyAgreement.getInstance(keys);
        agreement.init(own);
        agreement.doPhase(other, true);
        return agreement.generateSecret();
    }
}
