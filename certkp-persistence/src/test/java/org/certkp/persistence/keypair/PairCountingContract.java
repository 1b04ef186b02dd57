package org.certkp.persistence.keypair;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.certkp.domain.failure.Field;
import org.certkp.domain.keypair.CertificateKeyPair;
import org.certkp.domain.keypair.ExpiryRange;
import org.certkp.domain.keypair.PairCount;
import org.certkp.domain.x509.KeyAlgorithm;
import org.certkp.domain.x509.KeyType;
import org.junit.jupiter.api.Test;

/** What the port promises for counting pairs, on any database. */
interface PairCountingContract extends PairContract {

    private static ExpiryRange range(String from, String before) {
        return new ExpiryRange(Instant.parse(from), Instant.parse(before));
    }

    @Test
    default void count_knowsThePairsWithoutAKey() {
        assertEquals(new PairCount(0, 0), look(pairs -> pairs.count()));
        added(Pairs.named("a"));
        added(Pairs.named("b"));
        added(Pairs.withoutKey("c", Pairs.EC.certificate()));
        assertEquals(new PairCount(3, 1), look(pairs -> pairs.count()));
    }

    @Test
    default void count_followsWhatIsAddedReplacedAndRemoved() {
        CertificateKeyPair ec = added(Pairs.named("a"));
        CertificateKeyPair ed25519 = added(Pairs.of("b", Pairs.ED25519));
        assertEquals(2, count(Set.of(), Optional.empty()));
        assertEquals(1, count(Set.of(KeyType.EC), Optional.of(true)));
        CertificateKeyPair bare =
                ec.with(Field.absent(), Field.of(Pairs.ED25519.certificate()), Field.of(Optional.empty()));
        run(pairs -> pairs.replace(ec, bare));
        assertEquals(2, count(Set.of(KeyType.ED25519), Optional.empty()));
        assertEquals(1, count(Set.of(KeyType.ED25519, KeyType.RSA), Optional.of(false)));
        assertEquals(0, count(Set.of(KeyType.EC), Optional.empty()));
        run(pairs -> pairs.remove(ed25519.id()));
        assertEquals(1, count(Set.of(), Optional.empty()));
        assertEquals(new PairCount(1, 1), look(pairs -> pairs.count()));
    }

    private long count(Set<KeyType> keyTypes, Optional<Boolean> hasKey) {
        return look(pairs -> pairs.list(Query.ALL.withKeyTypes(keyTypes).withHasKey(hasKey)))
                .orElseThrow()
                .count();
    }

    @Test
    default void count_hasAPlaceForEveryKindOfKey() {
        List<String> kinds = database().rows("SELECT key_type FROM pair_count WHERE slot = 0 AND with_key");
        assertEquals(Stream.of(KeyType.values()).map(KeyType::label).collect(Collectors.toSet()), Set.copyOf(kinds));
    }

    @Test
    default void countExpiring_takesTheFirstMomentOfARangeAndLeavesTheLastOut() {
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
    default void countExpiring_knowsTheEndOfTime() {
        added(Pairs.of("never", Pairs.issue(KeyAlgorithm.ED25519, "never", "9999-12-31T23:59:59Z")));
        ExpiryRange last = range("9999-12-31T23:59:59Z", "+10000-01-01T00:00:00Z");
        assertEquals(List.of(1L), look(pairs -> pairs.countExpiring(List.of(last))));
    }

    @Test
    default void countExpiring_ofNothingIsNothing() {
        assertEquals(List.of(), look(pairs -> pairs.countExpiring(List.of())));
        ExpiryRange any = range("0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z");
        assertEquals(List.of(0L), look(pairs -> pairs.countExpiring(List.of(any))));
    }

    @Test
    default void counting_sendsTwoStatementsWithoutPem() {
        ExpiryRange any = range("0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z");
        List<String> sent = database().statementsOf(entities -> {
            Pairs.summaries(entities).count();
            Pairs.summaries(entities).countExpiring(List.of(any, any));
        });
        assertEquals(2, sent.size(), sent.toString());
        assertFalse(sent.toString().contains("_data"), sent.toString());
    }
}
