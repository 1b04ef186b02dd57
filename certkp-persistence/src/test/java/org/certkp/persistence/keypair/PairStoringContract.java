package org.certkp.persistence.keypair;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.certkp.domain.failure.CertkpException;
import org.certkp.domain.failure.CertkpException.Kind;
import org.certkp.domain.failure.Field;
import org.certkp.domain.keypair.CertificateKeyPair;
import org.certkp.domain.keypair.ExportedPair;
import org.certkp.domain.keypair.PemDocument;
import org.certkp.domain.x509.KeyType;
import org.junit.jupiter.api.Test;

/** What the port promises for one pair, on any database. */
interface PairStoringContract extends PairContract {

    @Test
    default void get_answersWhatWasAdded() {
        CertificateKeyPair pair = added(Pairs.named("a"));
        CertificateKeyPair stored = in(pairs -> pairs.get(pair.id()));
        assertTrue(stored.sameContent(pair));
        assertEquals(0, stored.version());
    }

    @Test
    default void everyReader_refusesAnUnknownId() {
        UUID id = UUID.randomUUID();
        assertEquals(Kind.NOT_FOUND, kindOf(pairs -> pairs.get(id)));
        assertEquals(Kind.NOT_FOUND, kindOf(pairs -> pairs.lock(id)));
        assertEquals(
                Kind.NOT_FOUND,
                assertThrows(CertkpException.class, () -> look(pairs -> pairs.getSummary(id)))
                        .kind());
        assertEquals(Kind.NOT_FOUND, kindOf(pairs -> pairs.getCertificate(id)));
        assertEquals(Kind.NOT_FOUND, kindOf(pairs -> pairs.getPrivateKey(id)));
        assertEquals(Kind.NOT_FOUND, kindOf(pairs -> pairs.getCertificateAndPrivateKey(id)));
        assertEquals(Kind.NOT_FOUND, kindOf(pairs -> pairs.remove(id)));
    }

    @Test
    default void add_refusesATakenName() {
        added(Pairs.named("taken"));
        assertEquals(Kind.NAME_TAKEN, kindOf(pairs -> pairs.add(Pairs.named("taken"))));
        assertEquals(1, count());
    }

    @Test
    default void add_tellsNamesApartByTheirCase() {
        added(Pairs.named("name"));
        added(Pairs.named("Name"));
        assertEquals(2, count());
    }

    @Test
    default void add_doesNotReportAnotherConstraintAsATakenName() {
        CertificateKeyPair pair = added(Pairs.managed("first", "agent"));
        RuntimeException failure =
                assertThrows(RuntimeException.class, () -> in(pairs -> pairs.add(Pairs.managed("second", "agent"))));
        assertFalse(failure instanceof CertkpException, failure.toString());
        assertEquals(Optional.of("agent"), in(pairs -> pairs.get(pair.id())).managed());
    }

    @Test
    default void add_leavesNothingWhenTheTransactionFailsLater() {
        assertThrows(
                IllegalStateException.class,
                () -> in(pairs -> {
                    pairs.add(Pairs.named("gone"));
                    throw new IllegalStateException("after the flush");
                }));
        assertEquals(0, count());
    }

    @Test
    default void replace_storesEveryColumnAnew() {
        CertificateKeyPair pair = added(Pairs.named("before"));
        CertificateKeyPair changed =
                pair.with(Field.of("after"), Field.of(Pairs.ED25519.certificate()), Field.of(Optional.empty()));
        CertificateKeyPair replaced = in(pairs -> pairs.replace(pair, changed));
        assertNotEquals(pair.version(), replaced.version());
        assertEquals(changed.atVersion(replaced.version()).summary(), replaced.summary());
        assertEquals(replaced.summary(), look(pairs -> pairs.getSummary(pair.id())));
        assertEquals(KeyType.ED25519, look(pairs -> pairs.getSummary(pair.id())).keyType());
        CertificateKeyPair stored = in(pairs -> pairs.get(pair.id()));
        assertTrue(stored.sameContent(changed));
        assertEquals(replaced.version(), stored.version());
        assertEquals(
                "after",
                database().rows("SELECT name_search FROM certificate_key_pair").get(0));
    }

    @Test
    default void replace_refusesATakenNameAndKeepsTheOldOne() {
        added(Pairs.named("taken"));
        CertificateKeyPair pair = added(Pairs.named("own"));
        assertEquals(Kind.NAME_TAKEN, kindOf(pairs -> pairs.replace(pair, Pairs.renamed(pair, "taken"))));
        assertEquals("own", look(pairs -> pairs.getSummary(pair.id())).name());
    }

    @Test
    default void replace_refusesAPairThatWasReadBeforeAnotherChange() {
        CertificateKeyPair pair = added(Pairs.named("a"));
        run(pairs -> pairs.replace(pair, Pairs.renamed(pair, "b")));
        assertEquals(Kind.CONFLICT, kindOf(pairs -> pairs.replace(pair, Pairs.renamed(pair, "c"))));
        assertEquals("b", look(pairs -> pairs.getSummary(pair.id())).name());
    }

    @Test
    default void replace_refusesAChangeThatAnotherTransactionOvertook() {
        CertificateKeyPair pair = added(Pairs.named("a"));
        Kind kind = kindOf(slow -> {
            CertificateKeyPair read = slow.get(pair.id());
            run(fast -> fast.replace(pair, Pairs.renamed(pair, "fast")));
            return slow.replace(read, Pairs.renamed(read, "slow"));
        });
        assertEquals(Kind.CONFLICT, kind);
        assertEquals("fast", look(pairs -> pairs.getSummary(pair.id())).name());
    }

    @Test
    default void replace_refusesAPairThatIsGone() {
        CertificateKeyPair pair = added(Pairs.named("a"));
        Kind kind = kindOf(slow -> {
            CertificateKeyPair read = slow.get(pair.id());
            run(fast -> fast.remove(pair.id()));
            return slow.replace(read, Pairs.renamed(read, "slow"));
        });
        assertEquals(Kind.CONFLICT, kind);
        assertEquals(Kind.CONFLICT, kindOf(pairs -> pairs.replace(pair, Pairs.renamed(pair, "b"))));
        assertEquals(0, count());
    }

    @Test
    default void renew_storesCertificateAndKeyUnderAnotherVersion() {
        CertificateKeyPair pair = added(Pairs.named("a"));
        CertificateKeyPair changed = Pairs.renewed(pair);
        CertificateKeyPair renewed = in(pairs -> pairs.renew(changed)).orElseThrow();
        assertNotEquals(pair.version(), renewed.version());
        assertEquals(renewed.summary(), look(pairs -> pairs.getSummary(pair.id())));
        CertificateKeyPair stored = in(pairs -> pairs.get(pair.id()));
        assertTrue(stored.sameContent(changed));
        assertEquals(renewed.version(), stored.version());
        assertEquals(Kind.CONFLICT, kindOf(pairs -> pairs.replace(pair, Pairs.renamed(pair, "b"))));
    }

    @Test
    default void renew_takesACertificateWithoutAKeyForAnother() {
        CertificateKeyPair pair = added(Pairs.withoutKey("a", Pairs.EC.certificate()));
        CertificateKeyPair changed = pair.with(
                Field.absent(), Field.of(Pairs.renewed(Pairs.named("b")).certificates()), Field.absent());
        assertTrue(in(pairs -> pairs.renew(changed)).orElseThrow().sameContent(changed));
        assertTrue(in(pairs -> pairs.get(pair.id())).sameContent(changed));
    }

    @Test
    default void renew_leavesAloneWhatMoreThanTheCertificateAndTheKeyWouldChangeOf() {
        CertificateKeyPair pair = added(Pairs.named("a"));
        CertificateKeyPair bare = added(Pairs.withoutKey("bare", Pairs.EC.certificate()));
        CertificateKeyPair managed = added(Pairs.managed("managed", "agent"));
        List<CertificateKeyPair> others = List.of(
                pair,
                bare,
                Pairs.renamed(Pairs.renewed(pair), "b"),
                pair.with(Field.absent(), Field.absent(), Field.of(Optional.empty())),
                pair.with(
                        Field.absent(),
                        Field.of(Pairs.ED25519.certificate()),
                        Field.of(Optional.of(Pairs.ED25519.key()))),
                Pairs.renewed(bare),
                Pairs.renewed(managed),
                Pairs.named("unknown"));
        for (CertificateKeyPair other : others) {
            assertEquals(Optional.empty(), in(pairs -> pairs.renew(other)), other.toString());
        }
        for (CertificateKeyPair stored : List.of(pair, bare, managed)) {
            assertTrue(in(pairs -> pairs.get(stored.id())).sameContent(stored));
            assertEquals(0, look(pairs -> pairs.getSummary(stored.id())).version());
        }
    }

    @Test
    default void lock_letsNobodyElseChangeThePair() {
        CertificateKeyPair pair = added(Pairs.named("a"));
        String free = "SELECT id FROM certificate_key_pair FOR UPDATE SKIP LOCKED";
        run(pairs -> {
            assertTrue(pairs.lock(pair.id()).sameContent(pair));
            assertEquals(List.of(), database().rows(free));
        });
        assertEquals(1, database().rows(free).size());
    }

    @Test
    default void remove_answersTheNameAndForgetsThePair() {
        CertificateKeyPair pair = added(Pairs.named("a"));
        assertEquals("a", in(pairs -> pairs.remove(pair.id())));
        assertEquals(0, count());
    }

    @Test
    default void remove_refusesAPairThatAnotherTransactionChanged() {
        CertificateKeyPair pair = added(Pairs.named("a"));
        Kind kind = kindOf(slow -> {
            slow.get(pair.id());
            run(fast -> fast.replace(pair, Pairs.renamed(pair, "b")));
            return slow.remove(pair.id());
        });
        assertEquals(Kind.CONFLICT, kind);
        assertEquals(1, count());
    }

    @Test
    default void getSummary_answersTheStoredColumns() {
        CertificateKeyPair pair = added(Pairs.managed("a", "agent"));
        assertEquals(pair.summary(), look(pairs -> pairs.getSummary(pair.id())));
        CertificateKeyPair bare = added(Pairs.withoutKey("b", Pairs.EC.certificate()));
        assertEquals(bare.summary(), look(pairs -> pairs.getSummary(bare.id())));
    }

    @Test
    default void getCertificateAndKey_answerThePemAsStored() {
        CertificateKeyPair pair = added(Pairs.named("a"));
        assertEquals(new PemDocument("a", pair.certificates().pem()), in(pairs -> pairs.getCertificate(pair.id())));
        assertEquals(new PemDocument("a", pair.key().orElseThrow().pem()), in(pairs -> pairs.getPrivateKey(pair.id())));
    }

    @Test
    default void getPrivateKey_answersEmptyWithoutAKey() {
        CertificateKeyPair pair = added(Pairs.withoutKey("a", Pairs.EC.certificate()));
        assertEquals(new PemDocument("a", ""), in(pairs -> pairs.getPrivateKey(pair.id())));
    }

    @Test
    default void getCertificateAndPrivateKey_answersBothAsStored() {
        CertificateKeyPair pair = added(Pairs.named("a"));
        CertificateKeyPair bare = added(Pairs.withoutKey("b", Pairs.EC.certificate()));
        PemDocument key = new PemDocument("a", pair.key().orElseThrow().pem());
        assertEquals(
                new ExportedPair(new PemDocument("a", pair.certificates().pem()), Optional.of(key)),
                in(pairs -> pairs.getCertificateAndPrivateKey(pair.id())));
        assertEquals(
                new ExportedPair(new PemDocument("b", bare.certificates().pem()), Optional.empty()),
                in(pairs -> pairs.getCertificateAndPrivateKey(bare.id())));
    }

    @Test
    default void remove_ofManyIsUndoneWhenOneIsGone() {
        CertificateKeyPair pair = added(Pairs.named("a"));
        assertEquals(Kind.NOT_FOUND, kindOf(pairs -> List.of(pair.id(), UUID.randomUUID()).stream()
                .map(pairs::remove)
                .toList()));
        assertEquals(1, count());
    }

    @Test
    default void isNameTaken_comparesExactly() {
        added(Pairs.named("taken"));
        assertEquals(true, in(pairs -> pairs.isNameTaken("taken")));
        assertEquals(false, in(pairs -> pairs.isNameTaken("Taken")));
        assertEquals(false, in(pairs -> pairs.isNameTaken("tak\0en")));
    }
}
