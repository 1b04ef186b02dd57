package org.certkp.benchmark.generate;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Provider;
import java.security.Security;
import org.certkp.benchmark.domain.Providers;

/**
 * Nothing but RSA keys, by the fastest provider that there is.
 *
 * @param provider of the keys
 */
record RawKeys(Provider provider) {

    private static final int BITS = 4096;

    /** Amazon's where it runs, the JDK's elsewhere: certkp-ear/target/benchmark/rsa.txt has how long each takes. */
    static RawKeys best() {
        return new RawKeys(Providers.amazon().orElseGet(() -> Security.getProvider("SunRsaSign")));
    }

    KeyPair make() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA", provider);
        generator.initialize(BITS);
        return generator.generateKeyPair();
    }
}
