package org.certkp.domain.account;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * Somebody who signs in with a password.
 *
 * @param name unique and case-sensitive
 * @param passwordHash see {@link PasswordHasher}
 * @param generation counts the changes of the password, from 1 on; a session of an earlier one has ended
 * @param configuredHash the hash of the password that the configuration last asked for; empty when it never did
 */
public record Account(String name, String passwordHash, long generation, Optional<String> configuredHash) {

    /** The generation of a new account. */
    static final long FIRST_GENERATION = 1;

    public Account {
        requireNonNull(name, "name is null");
        requireNonNull(passwordHash, "passwordHash is null");
        requireNonNull(configuredHash, "configuredHash is null");
    }

    /** Without the hashes, which are worth guessing at. */
    @Override
    public String toString() {
        return "Account[" + name + ", generation " + generation + "]";
    }
}
