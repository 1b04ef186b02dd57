package org.certkp.domain.account;

import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Stands for the server's PBKDF2, which is slow on purpose, and notes what it is asked to verify. */
final class FastHash implements Pbkdf2PasswordHash {

    final List<String> verified = Collections.synchronizedList(new ArrayList<>());

    /** Runs before each verification. */
    Runnable before = () -> {};

    private Map<String, String> parameters = Map.of();
    private int salts;

    @Override
    public void initialize(Map<String, String> given) {
        parameters = given;
    }

    @Override
    public String generate(char[] password) {
        salts++;
        return parameters.get("Pbkdf2PasswordHash.Algorithm") + ":" + parameters.get("Pbkdf2PasswordHash.Iterations")
                + ":" + salts + ":" + new String(password).hashCode();
    }

    @Override
    public boolean verify(char[] password, String hash) {
        before.run();
        verified.add(hash);
        return hash.endsWith(":" + new String(password).hashCode());
    }
}
