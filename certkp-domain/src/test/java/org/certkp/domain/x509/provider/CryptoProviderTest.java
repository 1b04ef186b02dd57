package org.certkp.domain.x509.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyPairGeneratorSpi;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.security.SecureRandom;
import java.security.Security;
import java.security.spec.AlgorithmParameterSpec;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CryptoProviderTest {

    private static final String JDK = "the JDK " + Runtime.version().feature();

    /** One whose RSA keys say that their halves belong together, and do not. */
    private static final class Lying extends Provider {

        private static final long serialVersionUID = 1;

        Lying() {
            super("Lying", "1.0", "makes keys that do not fit");
            put("KeyPairGenerator", "RSA", Halves::new);
            putOf("SunRsaSign", "Signature", "SHA256withRSA");
            putOf("SunEC", "KeyPairGenerator", "EC");
            putOf("SunEC", "KeyPairGenerator", "Ed25519");
        }

        private void putOf(String provider, String type, String algorithm) {
            put(type, algorithm, () -> Security.getProvider(provider)
                    .getService(type, algorithm)
                    .newInstance(null));
        }

        private void put(String type, String algorithm, Callable<Object> maker) {
            putService(new Service(this, type, algorithm, Object.class.getName(), null, null) {
                @Override
                public Object newInstance(Object parameter) throws NoSuchAlgorithmException {
                    try {
                        return maker.call();
                    } catch (Exception e) {
                        throw new NoSuchAlgorithmException(e);
                    }
                }
            });
        }
    }

    private static final class Halves extends KeyPairGeneratorSpi {

        @Override
        public void initialize(int bits, SecureRandom random) {}

        @Override
        public void initialize(AlgorithmParameterSpec parameters, SecureRandom random) {}

        @Override
        public KeyPair generateKeyPair() {
            try {
                KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
                generator.initialize(2048);
                return new KeyPair(
                        generator.generateKeyPair().getPublic(),
                        generator.generateKeyPair().getPrivate());
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Test
    void choose_takesTheJdkWhenThereIsNoOther() {
        assertEquals(JDK, CryptoProvider.choose(Optional.empty()).name());
    }

    @Test
    void choose_takesTheJdkWhenTheOtherCannotWhatIsNeeded() {
        Provider sun = Security.getProvider("SUN");
        assertEquals(JDK, CryptoProvider.choose(Optional.of(sun)).name());
    }

    @Test
    void choose_takesTheJdkWhenTheKeysOfTheOtherDoNotVerify() {
        assertEquals(JDK, CryptoProvider.choose(Optional.of(new Lying())).name());
    }

    @Test
    void chosen_isTheNativeProviderWhereThereIsOne() {
        String platform = NativeProvider.platform(System.getProperty("os.name"), System.getProperty("os.arch"));
        assumeTrue(CryptoProvider.class.getResource("native/" + platform + ".jar") != null, platform);
        assertTrue(CryptoProvider.chosen().name().startsWith("AmazonCorrettoCryptoProvider "));
    }

    @ParameterizedTest
    @CsvSource({
        "Linux,amd64,linux-x86_64",
        "Linux,aarch64,linux-aarch_64",
        "Mac OS X,aarch64,osx-aarch_64",
        "Windows 11,amd64,none"
    })
    void platform_isNamedAsTheJarsAre(String system, String architecture, String jar) {
        String platform = NativeProvider.platform(system, architecture);
        boolean there = CryptoProvider.class.getResource("native/" + platform + ".jar") != null;
        assertEquals(!jar.equals("none"), there);
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows 11-x86_64", "linux-riscv64", ""})
    void load_isEmptyForAPlatformThatHasNone(String platform) {
        assertEquals(Optional.empty(), NativeProvider.load(platform));
    }
}
