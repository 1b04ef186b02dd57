package org.certkp.domain.token;

import java.util.Optional;

/** Where bearer tokens are kept: only their hashes. Calls need a transaction. */
public interface AccessTokenRepository {

    /** The name of the token with this hash (SHA-256, lower-case hex); empty when there is none. */
    Optional<String> findNameByHash(String hash);

    /** Whether a token of this name is kept. */
    boolean exists(String name);

    /** Keeps the hash under the name; the hash that stood there before is revoked by it. */
    void put(String name, String hash);
}
