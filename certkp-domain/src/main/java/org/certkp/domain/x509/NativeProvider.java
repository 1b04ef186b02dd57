package org.certkp.domain.x509;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.Provider;
import java.util.Locale;
import java.util.Optional;

/**
 * Amazon Corretto Crypto Provider. There is one jar of it for each platform, with the same classes and other native
 * code, so they cannot stand on one class path: the build puts them beside this class, and the one that fits is loaded.
 */
final class NativeProvider {

    private static final System.Logger LOG = System.getLogger(NativeProvider.class.getName());

    private static final String CLASS = "com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider";

    private NativeProvider() {}

    /** The provider for this platform; empty where there is none or it does not load. */
    static Optional<Provider> load() {
        return load(platform(System.getProperty("os.name"), System.getProperty("os.arch")));
    }

    /** As the jars are named, for instance {@code linux-x86_64}. */
    static String platform(String system, String architecture) {
        String name = system.toLowerCase(Locale.ROOT);
        return (name.startsWith("mac") ? "osx" : name)
                + "-"
                + switch (architecture) {
                    case "amd64", "x86_64" -> "x86_64";
                    case "aarch64", "arm64" -> "aarch_64";
                    default -> architecture;
                };
    }

    static Optional<Provider> load(String platform) {
        try (InputStream jar = NativeProvider.class.getResourceAsStream("native/" + platform + ".jar")) {
            return jar == null ? Optional.empty() : Optional.of(load(jar));
        } catch (IOException | ReflectiveOperationException | LinkageError | RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, () -> "The native crypto provider does not load: " + e);
            return Optional.empty();
        }
    }

    /** From a copy on disk, because a class loader reads no jar in a jar. It is open for as long as the provider. */
    private static Provider load(InputStream jar) throws IOException, ReflectiveOperationException {
        Path copy = Files.createTempFile("certkp-native-", ".jar");
        copy.toFile().deleteOnExit();
        Files.copy(jar, copy, StandardCopyOption.REPLACE_EXISTING);
        URLClassLoader loader =
                new URLClassLoader(new URL[] {copy.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
        return (Provider) loader.loadClass(CLASS).getConstructor().newInstance();
    }
}
