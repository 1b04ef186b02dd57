package org.certkp.domain.x509.provider;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Provider;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAKeyGenParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Optional;

/**
 * Who computes with keys: the native provider where it works, else the providers of the JDK, which also do what the
 * native one cannot. Never registered, so that nothing else in the server computes with it unawares.
 */
public final class CryptoProvider {

    private static final System.Logger LOG = System.getLogger(CryptoProvider.class.getName());

    private static final CryptoProvider JDK = new CryptoProvider(null);

    /** Enough to see whether RSA works, and soon made. */
    private static final int TESTED_RSA_BITS = 2048;

    /** Made when it is first asked for, and once. */
    private static final class Chosen {
        static final CryptoProvider PROVIDER = choose(NativeProvider.load());
    }

    private final Provider provider;

    /** With the given provider, or null for those of the JDK. */
    private CryptoProvider(Provider provider) {
        this.provider = provider;
    }

    /** The one that this process uses. The first call takes a fraction of a second: it tests the native provider. */
    public static CryptoProvider chosen() {
        return Chosen.PROVIDER;
    }

    /** Has what the native provider needs on disk kept in a folder, not where everybody keeps temporary files. */
    public static void keepIn(Path dataFolder) {
        NativeProvider.keepIn(dataFolder);
    }

    /** The candidate if it passes the test, else the JDK. */
    static CryptoProvider choose(Optional<Provider> candidate) {
        CryptoProvider chosen = candidate
                .map(CryptoProvider::new)
                .filter(CryptoProvider::passesItsTest)
                .orElse(JDK);
        LOG.log(System.Logger.Level.INFO, () -> "Keys are made by " + chosen.name());
        return chosen;
    }

    /** Its name and version, for a person. */
    public String name() {
        return provider == null
                ? "the JDK " + Runtime.version().feature()
                : provider.getName() + " " + provider.getVersionStr();
    }

    /** Whether the JDK reads and verifies what the provider makes and signs, for each kind of key that it is used for. */
    private boolean passesItsTest() {
        try {
            KeyPairGenerator rsa = KeyPairGenerator.getInstance("RSA", provider);
            rsa.initialize(new RSAKeyGenParameterSpec(TESTED_RSA_BITS, RSAKeyGenParameterSpec.F4));
            KeyPairGenerator ec = KeyPairGenerator.getInstance("EC", provider);
            ec.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPairGenerator ed25519 = KeyPairGenerator.getInstance("Ed25519", provider);
            return agreesWithTheJdk("RSA", "SHA256withRSA", rsa)
                    && agreesWithTheJdk("EC", "SHA256withECDSA", ec)
                    && agreesWithTheJdk("Ed25519", "Ed25519", ed25519);
        } catch (GeneralSecurityException | RuntimeException | LinkageError e) {
            LOG.log(System.Logger.Level.WARNING, () -> name() + " does not pass its test: " + e);
            return false;
        }
    }

    private boolean agreesWithTheJdk(String keys, String signature, KeyPairGenerator generator)
            throws GeneralSecurityException {
        KeyPair made = generator.generateKeyPair();
        KeyFactory jdk = KeyFactory.getInstance(keys);
        KeyPair read = new KeyPair(
                jdk.generatePublic(new X509EncodedKeySpec(made.getPublic().getEncoded())),
                jdk.generatePrivate(new PKCS8EncodedKeySpec(made.getPrivate().getEncoded())));
        byte[] content = made.getPublic().getEncoded();
        Signature own = signature(signature);
        own.initSign(made.getPrivate());
        own.update(content);
        Signature others = Signature.getInstance(signature);
        others.initVerify(read.getPublic());
        others.update(content);
        if (!others.verify(own.sign())) {
            return false;
        }
        others.initSign(read.getPrivate());
        others.update(content);
        own.initVerify(made.getPublic());
        own.update(content);
        return own.verify(others.sign());
    }

    /** Of this provider where it has the algorithm, else of the JDK. */
    public KeyPairGenerator keyPairGenerator(String algorithm) throws GeneralSecurityException {
        return has("KeyPairGenerator", algorithm)
                ? KeyPairGenerator.getInstance(algorithm, provider)
                : KeyPairGenerator.getInstance(algorithm);
    }

    /** Of this provider where it has the algorithm, else of the JDK. */
    public Signature signature(String algorithm) throws GeneralSecurityException {
        return has("Signature", algorithm)
                ? Signature.getInstance(algorithm, provider)
                : Signature.getInstance(algorithm);
    }

    /** The native provider, if this is one and has both algorithms. */
    public Optional<Provider> with(String keys, String signature) {
        return Optional.ofNullable(provider).filter(p -> has("KeyFactory", keys) && has("Signature", signature));
    }

    private boolean has(String service, String algorithm) {
        return provider != null && provider.getService(service, algorithm) != null;
    }
}
