package org.certkp.domain.account;

import java.security.SecureRandom;

/** Passwords that certkp makes: 99 random bits, easy to read and to type. */
final class GeneratedPassword {

    /** Lower-case letters and digits without those that look alike: i, l, o, 0, 1. */
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int GROUPS = 5;
    private static final int GROUP_LENGTH = 4;

    private GeneratedPassword() {}

    /** A new one, such as {@code k7wd-3xqa-...}: five groups of four. */
    static String create() {
        StringBuilder password = new StringBuilder();
        new SecureRandom().ints(GROUPS * GROUP_LENGTH, 0, ALPHABET.length()).forEach(index -> {
            boolean newGroup = password.length() % (GROUP_LENGTH + 1) == GROUP_LENGTH;
            password.append(newGroup ? "-" : "").append(ALPHABET.charAt(index));
        });
        return password.toString();
    }
}
