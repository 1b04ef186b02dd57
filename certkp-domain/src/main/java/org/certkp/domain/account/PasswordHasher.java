package org.certkp.domain.account;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.Map;
import java.util.Optional;

/**
 * How passwords are kept: PBKDF2 of the platform, with the number of iterations that the OWASP Password Storage Cheat
 * Sheet (section "PBKDF2") asks for. A hash is a text {@code algorithm:iterations:salt:key} with the last two in base64,
 * as {@link Pbkdf2PasswordHash} documents it, so one that was made with other parameters can be verified too.
 */
@Dependent
class PasswordHasher {

    private static final String ALGORITHM = "PBKDF2WithHmacSHA512";
    private static final String ITERATIONS = "210000";
    private static final String BYTES = "32";

    /** Costs as much to verify as any other; no password is known for it. 32 bytes of zeros in base64, twice. */
    private static final String NOBODYS =
            ALGORITHM + ":" + ITERATIONS + ":" + "A".repeat(43) + "=:" + "A".repeat(43) + "=";

    private final Pbkdf2PasswordHash pbkdf2;

    @Inject
    PasswordHasher(Pbkdf2PasswordHash pbkdf2) {
        this.pbkdf2 = requireNonNull(pbkdf2, "pbkdf2 is null");
        pbkdf2.initialize(Map.of(
                "Pbkdf2PasswordHash.Algorithm", ALGORITHM,
                "Pbkdf2PasswordHash.Iterations", ITERATIONS,
                "Pbkdf2PasswordHash.SaltSizeBytes", BYTES,
                "Pbkdf2PasswordHash.KeySizeBytes", BYTES));
    }

    /** A new hash with a salt of its own. Takes some tenths of a second, on purpose. */
    String hash(String password) {
        return pbkdf2.generate(password.toCharArray());
    }

    /** Whether the hash is of this password. It takes as long when there is no hash, and is false then. */
    boolean verify(String password, Optional<String> hash) {
        return pbkdf2.verify(password.toCharArray(), hash.orElse(NOBODYS)) && hash.isPresent();
    }
}
