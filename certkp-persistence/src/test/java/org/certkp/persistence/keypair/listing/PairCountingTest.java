package org.certkp.persistence.keypair.listing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.certkp.domain.failure.Field;
import org.certkp.domain.keypair.CertificateKeyPair;
import org.certkp.domain.keypair.ExpectedVersion;
import org.certkp.domain.keypair.ExpiryRange;
import org.certkp.domain.keypair.PairCount;
import org.certkp.domain.keypair.Pairs;
import org.certkp.domain.x509.issuance.SelfSigned;
import org.certkp.domain.x509.key.KeyAlgorithm;
import org.certkp.domain.x509.key.KeyType;
import org.certkp.persistence.keypair.PairsOnEachDatabase;
import org.junit.jupiter.api.Test;

/** What the port promises for counting pairs, on any database. */
class PairCountingTest extends PairsOnEachDatabase {

    private static ExpiryRange range(String from, String before) {
        return new ExpiryRange(Instant.parse(from), Instant.parse(before));
    }

    @Test
    void count_knowsThePairsWithoutAKey() {
        assertEquals(new PairCount(0, 0), look(pairs -> pairs.count()));
        added(Pairs.named("a"));
        added(Pairs.named("b"));
        added(Pairs.withoutKey("c", Pairs.EC.certificate()));
        assertEquals(new PairCount(3, 1), look(pairs -> pairs.count()));
    }

    @Test
    void count_followsWhatIsAddedReplacedAndRemoved() {
        CertificateKeyPair ec = added(Pairs.named("a"));
        CertificateKeyPair ed25519 = added(Pairs.of("b", Pairs.ED25519));
        assertEquals(2, count(Set.of(), Optional.empty()));
        assertEquals(1, count(Set.of(KeyType.EC), Optional.of(true)));
        CertificateKeyPair bare =
                ec.with(Field.absent(), Field.of(Pairs.ED25519.certificate()), Field.of(Optional.empty()), Pairs.VAULT);
        run(pairs -> pairs.replace(bare));
        assertEquals(2, count(Set.of(KeyType.ED25519), Optional.empty()));
        assertEquals(1, count(Set.of(KeyType.ED25519, KeyType.RSA), Optional.of(false)));
        assertEquals(0, count(Set.of(KeyType.EC), Optional.empty()));
        run(pairs -> pairs.remove(List.of(ed25519.id()), ExpectedVersion.ANY));
        assertEquals(1, count(Set.of(), Optional.empty()));
        assertEquals(new PairCount(1, 1), look(pairs -> pairs.count()));
    }

    private long count(Set<KeyType> keyTypes, Optional<Boolean> hasKey) {
        return look(pairs -> pairs.list(Query.ALL.withKeyTypes(keyTypes).withHasKey(hasKey)))
                .orElseThrow()
                .count();
    }

    @Test
    void count_learnsAKindThatItDoesNotKnow() {
        database().execute("DELETE FROM pair_count WHERE key_type = 'ed25519'");
        CertificateKeyPair pair = added(Pairs.of("a", Pairs.ED25519));
        added(Pairs.of("b", Pairs.ED25519));
        added(Pairs.withoutKey("c", Pairs.ED25519.certificate()));
        assertEquals(3, count(Set.of(KeyType.ED25519), Optional.empty()));
        assertEquals(1, count(Set.of(KeyType.ED25519), Optional.of(false)));
        run(pairs -> pairs.remove(List.of(pair.id()), ExpectedVersion.ANY));
        assertEquals(2, count(Set.of(), Optional.empty()));
    }

    /** All of them in one slot, so each finds that the row is missing. */
    @Test
    void count_learnsAKindThatSeveralTransactionsAddAtOnce() throws Exception {
        database().execute("DELETE FROM pair_count WHERE key_type = 'ed25519'");
        inOneSlot(IntStream.range(0, 4)
                .<Runnable>mapToObj(i -> () -> added(Pairs.of("n" + i, Pairs.ED25519)))
                .toList());
        assertEquals(4, count(Set.of(KeyType.ED25519), Optional.of(true)));
        assertEquals(
                List.of("1"),
                database()
                        .rows(
                                "SELECT count(*) FROM pair_count WHERE key_type = 'ed25519' AND with_key AND pairs <> 0"));
    }

    /** Each takes pairs of two kinds, in opposite orders of the kinds. */
    @Test
    void remove_ofMixedKindsByTwoAtOnceNeverDeadlocks() throws Exception {
        List<List<UUID>> some = new ArrayList<>();
        List<List<UUID>> others = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            some.add(List.of(numbered(4 * i, Pairs.EC), numbered(4 * i + 1, Pairs.ED25519)));
            others.add(List.of(numbered(4 * i + 2, Pairs.ED25519), numbered(4 * i + 3, Pairs.EC)));
        }
        inOneSlot(List.of(() -> some.forEach(this::removeAll), () -> others.forEach(this::removeAll)));
        assertEquals(0, count());
        assertEquals(0, count(Set.of(KeyType.EC), Optional.empty()));
    }

    private void removeAll(List<UUID> ids) {
        run(pairs -> pairs.remove(ids, ExpectedVersion.ANY));
    }

    /** A pair whose id comes after those of lower numbers. */
    private UUID numbered(int number, SelfSigned made) {
        return added(CertificateKeyPair.restore(
                        new UUID(number, 0),
                        "n" + number,
                        made.certificate(),
                        Optional.of(Pairs.sealed(made)),
                        Optional.empty(),
                        0))
                .id();
    }

    /** Runs each in a thread, of which all count in the same slot. */
    private static void inOneSlot(List<Runnable> tasks) throws Exception {
        List<Thread> threads = new ArrayList<>();
        List<FutureTask<Void>> futures = new ArrayList<>();
        for (Runnable task : tasks) {
            FutureTask<Void> future = new FutureTask<>(task, null);
            Thread thread = new Thread(future);
            while (!threads.isEmpty() && (thread.getId() - threads.get(0).getId()) % PairCountRow.SLOTS != 0) {
                thread = new Thread(future);
            }
            threads.add(thread);
            futures.add(future);
        }
        threads.forEach(Thread::start);
        for (FutureTask<Void> future : futures) {
            future.get(1, TimeUnit.MINUTES);
        }
    }

    @Test
    void countExpiring_takesTheFirstMomentOfARangeAndLeavesTheLastOut() {
        added(Pairs.of("2029", Pairs.ED25519));
        added(Pairs.of("2030", Pairs.EC));
        assertEquals(
                List.of(2L, 1L, 0L, 1L),
                look(pairs -> pairs.countExpiring(List.of(
                        range("0001-01-01T00:00:00Z", "2030-01-01T00:00:01Z"),
                        range("2029-01-01T00:00:00Z", "2030-01-01T00:00:00Z"),
                        range("2029-01-01T00:00:01Z", "2030-01-01T00:00:00Z"),
                        range("2029-01-01T00:00:01Z", "2030-01-01T00:00:01Z")))));
    }

    @Test
    void countExpiring_knowsTheEndOfTime() {
        added(Pairs.of("never", Pairs.issue(KeyAlgorithm.ED25519, "never", "9999-12-31T23:59:59Z")));
        ExpiryRange last = range("9999-12-31T23:59:59Z", "+10000-01-01T00:00:00Z");
        assertEquals(List.of(1L), look(pairs -> pairs.countExpiring(List.of(last))));
    }

    @Test
    void countExpiring_ofNothingIsNothing() {
        assertEquals(List.of(), look(pairs -> pairs.countExpiring(List.of())));
        ExpiryRange any = range("0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z");
        assertEquals(List.of(0L), look(pairs -> pairs.countExpiring(List.of(any))));
    }

    @Test
    void list_isCountedFoundAndReadWithoutPem() {
        added(Pairs.named("a"));
        List<String> sent = database().statementsOf(entities -> new JpaCertificateKeyPairSummaries(entities)
                .list(Query.ALL.withKeyTypes(Set.of(KeyType.EC))));
        assertEquals(3, sent.size(), sent.toString());
        assertTrue(sent.get(0).contains("sum("), sent.toString());
        assertFalse(sent.get(0).contains("certificate_key_pair"), sent.toString());
        assertFalse(sent.toString().contains("_data"), sent.toString());
    }

    @Test
    void counting_sendsTwoStatementsWithoutPem() {
        ExpiryRange any = range("0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z");
        List<String> sent = database().statementsOf(entities -> {
            new JpaCertificateKeyPairSummaries(entities).count();
            new JpaCertificateKeyPairSummaries(entities).countExpiring(List.of(any, any));
        });
        assertEquals(2, sent.size(), sent.toString());
        assertFalse(sent.toString().contains("_data"), sent.toString());
    }
}
