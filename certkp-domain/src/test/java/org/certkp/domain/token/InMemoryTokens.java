package org.certkp.domain.token;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Tokens as a repository keeps them, and how often one was looked up. */
final class InMemoryTokens implements AccessTokenRepository {

    private final Map<String, String> hashes = new HashMap<>();
    private int lookups;

    @Override
    public Optional<String> findNameByHash(String hash) {
        lookups++;
        return hashes.entrySet().stream()
                .filter(entry -> entry.getValue().equals(hash))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    @Override
    public boolean exists(String name) {
        return hashes.containsKey(name);
    }

    @Override
    public void put(String name, String hash) {
        hashes.put(name, hash);
    }

    Map<String, String> hashes() {
        return hashes;
    }

    int lookups() {
        return lookups;
    }
}
