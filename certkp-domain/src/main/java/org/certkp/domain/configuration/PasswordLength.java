package org.certkp.domain.configuration;

/**
 * How long a password may be, whoever chooses it. The rule stands here because a configured password is checked before
 * the server starts. Lengths are in characters (code points).
 */
public final class PasswordLength {

    /** OWASP ASVS 4.0.3 requirement 2.1.1. */
    public static final int MIN = 12;

    /** Bounds the work that a caller without an account can ask for. */
    public static final int MAX = 1024;

    private PasswordLength() {}

    public static boolean isTooShort(String password) {
        return password.codePointCount(0, password.length()) < MIN;
    }

    public static boolean isTooLong(String password) {
        return password.codePointCount(0, password.length()) > MAX;
    }
}
