package org.certkp.benchmark.domain;

import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.Provider;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** Who makes keys. */
public final class Providers {

    static final String JDK = "JDK";
    static final String BOUNCY_CASTLE = "BouncyCastle";
    static final String AMAZON = "AmazonCorrettoCryptoProvider";

    private Providers() {}

    /** Amazon's; empty on platforms that it has no library for. */
    public static Optional<Provider> amazon() {
        try {
            return ServiceLoader.load(Provider.class).stream()
                    .filter(found -> found.type().getSimpleName().equals(AMAZON))
                    .map(ServiceLoader.Provider::get)
                    .filter(Providers::makesKeys)
                    .findFirst();
        } catch (ServiceConfigurationError | LinkageError e) {
            return Optional.empty();
        }
    }

    private static boolean makesKeys(Provider provider) {
        try {
            return KeyPairGenerator.getInstance("RSA", provider) != null;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** The names of those that run here. */
    static String[] names() {
        List<String> names = new ArrayList<>(List.of(JDK, BOUNCY_CASTLE));
        amazon().ifPresent(found -> names.add(AMAZON));
        return names.toArray(String[]::new);
    }

    /** A generator of one of them. */
    static KeyPairGenerator generator(String provider, String algorithm) throws GeneralSecurityException {
        return switch (provider) {
            case JDK -> KeyPairGenerator.getInstance(algorithm);
            case BOUNCY_CASTLE -> KeyPairGenerator.getInstance(algorithm, new BouncyCastleProvider());
            default -> KeyPairGenerator.getInstance(algorithm, amazon().orElseThrow());
        };
    }
}
