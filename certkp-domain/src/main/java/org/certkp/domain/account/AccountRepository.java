package org.certkp.domain.account;

import java.util.Optional;

/** Where accounts are kept. Calls need a transaction, except for {@link #find}. */
public interface AccountRepository {

    /**
     * The account of this name as it was last committed; empty when there is none. It is read outside the caller's
     * transaction, so that no connection is held while the password is hashed.
     */
    Optional<Account> find(String name);

    /** Keeps a new account; false, and nothing is changed, when another has its name. */
    boolean add(Account account);

    /**
     * Gives the account another password and counts its generation up by one; false, and nothing is changed, when its
     * generation is no longer the given one.
     */
    boolean replacePassword(String name, long generation, String hash);

    /** Keeps the hash of the password that the configuration asks for; it is not the password by that. */
    void rememberConfigured(String name, String hash);
}
