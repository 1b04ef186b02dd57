package org.certkp.domain.x509.provider;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
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

    private static final Path TEMPORARY = Path.of(System.getProperty("java.io.tmpdir"));

    private static volatile Path folder = TEMPORARY;

    private NativeProvider() {}

    /** Keeps the copy of the provider in a folder of its owner's from now on, if there is one. */
    static void keepIn(Path dataFolder) {
        folder = dataFolder;
    }

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

    /**
     * From a copy on disk, because a class loader reads no jar in a jar. It stays open for as long as the provider; so a
     * later copy takes its place, and does not overwrite it.
     */
    private static Provider load(InputStream jar) throws IOException, ReflectiveOperationException {
        boolean kept = !folder.equals(TEMPORARY) && Files.isDirectory(folder);
        // Nobody but its owner can read a temporary file or write to it; so it is filled, not made anew.
        Path copy = Files.createTempFile(kept ? folder : TEMPORARY, "certkp-native-", ".jar");
        copy.toFile().deleteOnExit();
        try (OutputStream out = Files.newOutputStream(copy)) {
            jar.transferTo(out);
        }
        if (kept) {
            // Where it unpacks its library for the moment of loading it.
            System.setProperty("com.amazon.corretto.crypto.provider.tmpdir", folder.toString());
            copy = Files.move(copy, folder.resolve("native-provider.jar"), StandardCopyOption.ATOMIC_MOVE);
        }
        URLClassLoader loader =
                new URLClassLoader(new URL[] {copy.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
        return (Provider) loader.loadClass(CLASS).getConstructor().newInstance();
    }
}
