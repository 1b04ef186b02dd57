package org.certkp.domain.account;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Accounts in a map. */
final class InMemoryAccounts implements AccountRepository {

    final Map<String, Account> accounts = new HashMap<>();

    /** Runs before the next password is replaced, as another node would. */
    Runnable before = () -> {};

    @Override
    public Optional<Account> find(String name) {
        return Optional.ofNullable(accounts.get(name));
    }

    @Override
    public boolean add(Account account) {
        return accounts.putIfAbsent(account.name(), account) == null;
    }

    @Override
    public boolean replacePassword(String name, long generation, String hash) {
        before.run();
        Account read = accounts.get(name);
        if (read.generation() != generation) {
            return false;
        }
        accounts.put(name, new Account(name, hash, generation + 1, read.configuredHash()));
        return true;
    }

    @Override
    public void rememberConfigured(String name, String hash) {
        Account read = accounts.get(name);
        accounts.put(name, new Account(name, read.passwordHash(), read.generation(), Optional.of(hash)));
    }
}
