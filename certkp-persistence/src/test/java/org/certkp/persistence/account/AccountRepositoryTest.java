package org.certkp.persistence.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import java.util.function.Function;
import org.certkp.domain.account.Account;
import org.certkp.domain.account.AccountRepository;
import org.certkp.persistence.testing.OnEachDatabase;
import org.junit.jupiter.api.Test;

/** What the port promises for accounts, on any database. */
class AccountRepositoryTest extends OnEachDatabase {

    private static final Account ADMIN = new Account("admin", "hash", 1, Optional.empty());

    <T> T in(Function<AccountRepository, T> work) {
        return database().inTransaction(entities -> work.apply(new JpaAccountRepository(entities)));
    }

    Account stored() {
        return in(accounts -> accounts.find("admin")).orElseThrow();
    }

    void configured(String hash) {
        in(accounts -> {
            accounts.rememberConfigured("admin", hash);
            return null;
        });
    }

    @Test
    void find_answersWhatWasAdded() {
        Account configured = new Account("ädmin", "h".repeat(200), 7, Optional.of("c".repeat(200)));
        assertEquals(true, in(accounts -> accounts.add(configured)));
        assertEquals(true, in(accounts -> accounts.add(ADMIN)));
        assertEquals(Optional.of(configured), in(accounts -> accounts.find("ädmin")));
        assertEquals(ADMIN, stored());
    }

    @Test
    void find_comparesTheNameExactly() {
        in(accounts -> accounts.add(ADMIN));
        assertEquals(Optional.empty(), in(accounts -> accounts.find("Admin")));
        assertEquals(Optional.empty(), in(accounts -> accounts.find("admin ")));
    }

    @Test
    void add_takesTheLongestName() {
        Account longest = new Account("😀".repeat(200), "hash", 1, Optional.empty());
        assertEquals(true, in(accounts -> accounts.add(longest)));
        assertEquals(Optional.of(longest), in(accounts -> accounts.find(longest.name())));
    }

    @Test
    void add_leavesAnExistingAccountAlone() {
        assertEquals(true, in(accounts -> accounts.add(ADMIN)));
        assertEquals(false, in(accounts -> accounts.add(new Account("admin", "other", 2, Optional.of("other")))));
        assertEquals(ADMIN, stored());
    }

    @Test
    void replacePassword_countsTheGenerationUp() {
        in(accounts -> accounts.add(ADMIN));
        configured("configured");
        assertEquals(true, in(accounts -> accounts.replacePassword("admin", 1, "new")));
        assertEquals(new Account("admin", "new", 2, Optional.of("configured")), stored());
    }

    @Test
    void replacePassword_changesNothingAfterAnotherChange() {
        in(accounts -> accounts.add(ADMIN));
        assertEquals(true, in(accounts -> accounts.replacePassword("admin", 1, "first")));
        assertEquals(false, in(accounts -> accounts.replacePassword("admin", 1, "second")));
        assertEquals(false, in(accounts -> accounts.replacePassword("nobody", 1, "second")));
        assertEquals(new Account("admin", "first", 2, Optional.empty()), stored());
    }

    @Test
    void rememberConfigured_leavesPasswordAndGeneration() {
        in(accounts -> accounts.add(ADMIN));
        configured("first");
        configured("second");
        assertEquals(new Account("admin", "hash", 1, Optional.of("second")), stored());
    }

    @Test
    void replacePassword_isUndoneWithItsTransaction() {
        in(accounts -> accounts.add(ADMIN));
        assertThrows(
                IllegalStateException.class,
                () -> in(accounts -> {
                    accounts.replacePassword("admin", 1, "new");
                    throw new IllegalStateException("after the statement");
                }));
        assertEquals(ADMIN, stored());
    }
}
