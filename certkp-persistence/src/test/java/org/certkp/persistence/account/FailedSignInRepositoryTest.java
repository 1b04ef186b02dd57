package org.certkp.persistence.account;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.certkp.domain.account.FailedSignInRepository;
import org.certkp.domain.account.FailedSignIns;
import org.certkp.persistence.testing.OnEachDatabase;
import org.junit.jupiter.api.Test;

/** What the port promises for the count of failed sign-ins, on any database. */
class FailedSignInRepositoryTest extends OnEachDatabase {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final String HERE = "192.0.2.7";

    void in(Consumer<FailedSignInRepository> work) {
        database().transact(entities -> work.accept(new JpaFailedSignInRepository(entities)));
    }

    void count(String name, String remoteAddress, Instant at) {
        in(failures -> failures.put(
                name,
                remoteAddress,
                new FailedSignIns(failures.lock(name, remoteAddress).count() + 1, at)));
    }

    FailedSignIns counted(String name, String remoteAddress) {
        return database().inTransaction(entities -> new JpaFailedSignInRepository(entities).lock(name, remoteAddress));
    }

    @Test
    void lock_answersWhatWasPut() {
        assertEquals(0, counted("admin", HERE).count());
        count("admin", HERE, NOON);
        count("admin", HERE, NOON.plusSeconds(1));
        assertEquals(new FailedSignIns(2, NOON.plusSeconds(1)), counted("admin", HERE));
    }

    @Test
    void lock_keepsNamesAndAddressesApart() {
        count("admin", HERE, NOON);
        assertEquals(0, counted("Admin", HERE).count());
        assertEquals(0, counted("admin", "2001:db8::7").count());
    }

    @Test
    void lock_takesTheLongestNameAndAnIpv6AddressWithItsZone() {
        String longest = "😀".repeat(200);
        String address = "fe80:1111:2222:3333:4444:5555:6666:7777%enp123s0f1";
        count(longest, address, NOON);
        assertEquals(1, counted(longest, address).count());
    }

    @Test
    void lock_letsAttemptsAtTheSameTimeCountOneAfterTheOther() {
        List<CompletableFuture<Void>> attempts = Stream.generate(
                        () -> CompletableFuture.runAsync(() -> count("admin", HERE, NOON)))
                .limit(12)
                .toList();
        attempts.forEach(CompletableFuture::join);
        assertEquals(new FailedSignIns(12, NOON), counted("admin", HERE));
    }

    @Test
    void remove_forgetsOneRow() {
        count("admin", HERE, NOON);
        count("admin", "192.0.2.8", NOON);
        count("alice", HERE, NOON);
        in(failures -> failures.remove("admin", HERE));
        assertEquals(
                List.of("admin|192.0.2.8|1", "alice|" + HERE + "|1"),
                database().rows("SELECT name, remote_address, failures FROM failed_sign_in ORDER BY name"));
    }

    @Test
    void removeBefore_forgetsWhatIsOlder() {
        count("old", HERE, NOON.minusSeconds(1));
        count("exact", HERE, NOON);
        count("new", HERE, NOON.plusSeconds(1));
        in(failures -> failures.removeBefore(NOON));
        assertEquals(List.of("exact", "new"), database().rows("SELECT name FROM failed_sign_in ORDER BY name"));
    }
}
