package org.certkp.domain.token;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * How bearer tokens are made and kept. A token that certkp makes has 256 random bits, so a plain SHA-256 suffices: there
 * is nothing to guess that a slow hash would protect, and the hash can be looked up.
 */
final class TokenHash {

    private static final int TOKEN_BYTES = 32;

    private TokenHash() {}

    /** A new token, 43 characters that need no escaping anywhere. */
    static String newToken() {
        byte[] random = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    /** What is kept of a token: SHA-256 in lower-case hex. */
    static String of(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
