package org.certkp.domain.keypair;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.certkp.domain.failure.CertkpException;
import org.certkp.domain.failure.CertkpException.Kind;
import org.certkp.domain.failure.Field;
import org.certkp.domain.vault.SealedContent;
import org.certkp.domain.vault.SealedKey;
import org.certkp.domain.x509.key.KeyType;
import org.junit.jupiter.api.Test;

/** What the ports promise for one pair, to the fake of the services' tests as to the databases. */
public interface PairRepositoryContract extends PairPorts {

    @Test
    default void get_answersWhatWasAdded() {
        CertificateKeyPair pair = added(Pairs.named("a"));
        CertificateKeyPair stored = in(pairs -> pairs.get(pair.id()));
        assertTrue(stored.sameContent(pair));
        assertEquals(pair.key(), stored.key());
        assertEquals(0, stored.version());
    }

    @Test
    default void everyReader_refusesAnUnknownId() {
        UUID id = UUID.randomUUID();
        assertEquals(Kind.NOT_FOUND, kindOf(pairs -> pairs.get(id)));
        assertEquals(
                Kind.NOT_FOUND,
                assertThrows(CertkpException.class, () -> look(pairs -> pairs.getSummary(id)))
                        .kind());
        assertEquals(Kind.NOT_FOUND, kindOf(pairs -> pairs.getCertificate(id)));
        assertEquals(Kind.NOT_FOUND, kindOf(pairs -> pairs.getPrivateKey(id)));
        assertEquals(Kind.NOT_FOUND, kindOf(pairs -> pairs.getCertificateAndPrivateKey(id)));
        assertEquals(Kind.NOT_FOUND, kindOf(pairs -> pairs.remove(List.of(id), ExpectedVersion.ANY)));
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
    default void replace_refusesATakenNameAndKeepsTheOldOne() {
        added(Pairs.named("taken"));
        CertificateKeyPair pair = added(Pairs.named("own"));
        assertEquals(Kind.NAME_TAKEN, kindOf(pairs -> pairs.replace(Pairs.renamed(pair, "taken"))));
        assertEquals("own", look(pairs -> pairs.getSummary(pair.id())).name());
    }

    @Test
    default void replace_refusesAPairThatWasReadBeforeAnotherChange() {
        CertificateKeyPair pair = added(Pairs.named("a"));
        run(pairs -> pairs.replace(Pairs.renamed(pair, "b")));
        assertEquals(Kind.CONFLICT, kindOf(pairs -> pairs.replace(Pairs.renamed(pair, "c"))));
        assertEquals("b", look(pairs -> pairs.getSummary(pair.id())).name());
    }

    @Test
    default void replace_storesAllOfThePairUnderTheNextVersion() {
        CertificateKeyPair pair = added(Pairs.named("before"));
        CertificateKeyPair changed = pair.with(
                Field.of("after"), Field.of(Pairs.ED25519.certificate()), Field.of(Optional.empty()), Pairs.VAULT);
        CertificateKeyPair replaced = in(pairs -> pairs.replace(changed));
        assertEquals(changed.atVersion(1).summary(), replaced.summary());
        assertEquals(replaced.summary(), look(pairs -> pairs.getSummary(pair.id())));
        assertEquals(KeyType.ED25519, look(pairs -> pairs.getSummary(pair.id())).keyType());
        CertificateKeyPair stored = in(pairs -> pairs.get(pair.id()));
        assertTrue(stored.sameContent(changed));
        assertEquals(1, stored.version());
        assertEquals(2, in(pairs -> pairs.replace(Pairs.renewed(stored))).version());
    }

    @Test
    default void replace_keepsWhoManagesThePair() {
        CertificateKeyPair pair = added(Pairs.managed("a", "agent"));
        run(pairs -> pairs.replace(Pairs.renamed(pair, "b")));
        assertEquals(Optional.of("agent"), in(pairs -> pairs.get(pair.id())).managed());
    }

    @Test
    default void replace_refusesAPairThatIsGone() {
        CertificateKeyPair pair = added(Pairs.named("a"));
        run(pairs -> pairs.remove(List.of(pair.id()), ExpectedVersion.ANY));
        assertEquals(Kind.CONFLICT, kindOf(pairs -> pairs.replace(Pairs.renamed(pair, "b"))));
        assertEquals(0, count());
    }

    @Test
    default void remove_answersTheNamesAndForgetsThePairs() {
        CertificateKeyPair a = added(Pairs.named("a"));
        CertificateKeyPair b = added(Pairs.of("b", Pairs.ED25519));
        added(Pairs.named("c"));
        assertEquals(
                Map.of(a.id(), "a", b.id(), "b"),
                in(pairs -> pairs.remove(List.of(a.id(), b.id(), a.id()), ExpectedVersion.ANY)));
        assertEquals(1, count());
    }

    @Test
    default void remove_ofManyLeavesAllWhenOneIsGone() {
        CertificateKeyPair pair = added(Pairs.named("a"));
        assertEquals(
                Kind.NOT_FOUND,
                kindOf(pairs -> pairs.remove(List.of(pair.id(), UUID.randomUUID()), ExpectedVersion.ANY)));
        assertEquals(1, count());
    }

    @Test
    default void remove_refusesAnotherVersionThanTheExpectedOnes() {
        CertificateKeyPair pair = added(Pairs.named("a"));
        List<UUID> id = List.of(pair.id());
        assertEquals(Kind.STALE, kindOf(pairs -> pairs.remove(id, ExpectedVersion.of(1))));
        assertEquals(1, count());
        run(pairs -> pairs.remove(id, ExpectedVersion.of(0)));
        assertEquals(0, count());
    }

    @Test
    default void getSummary_answersTheStoredColumns() {
        CertificateKeyPair pair = added(Pairs.managed("a", "agent"));
        assertEquals(pair.summary(), look(pairs -> pairs.getSummary(pair.id())));
        CertificateKeyPair bare = added(Pairs.withoutKey("b", Pairs.EC.certificate()));
        assertEquals(bare.summary(), look(pairs -> pairs.getSummary(bare.id())));
    }

    @Test
    default void getCertificateAndKey_answerThePemAndTheSealAsStored() {
        CertificateKeyPair pair = added(Pairs.named("a"));
        assertEquals(new PemDocument("a", pair.certificates().pem()), in(pairs -> pairs.getCertificate(pair.id())));
        assertEquals(new StoredKey("a", sealed(pair)), in(pairs -> pairs.getPrivateKey(pair.id())));
        assertTrue(sealed(pair).isPresent());
    }

    @Test
    default void getPrivateKey_answersEmptyWithoutAKey() {
        CertificateKeyPair pair = added(Pairs.withoutKey("a", Pairs.EC.certificate()));
        assertEquals(new StoredKey("a", Optional.empty()), in(pairs -> pairs.getPrivateKey(pair.id())));
    }

    @Test
    default void getCertificateAndPrivateKey_answersBothAsStored() {
        CertificateKeyPair pair = added(Pairs.named("a"));
        CertificateKeyPair bare = added(Pairs.withoutKey("b", Pairs.EC.certificate()));
        assertEquals(
                new StoredPair(new PemDocument("a", pair.certificates().pem()), sealed(pair)),
                in(pairs -> pairs.getCertificateAndPrivateKey(pair.id())));
        assertEquals(
                new StoredPair(new PemDocument("b", bare.certificates().pem()), Optional.empty()),
                in(pairs -> pairs.getCertificateAndPrivateKey(bare.id())));
    }

    private static Optional<SealedContent> sealed(CertificateKeyPair pair) {
        return pair.key().map(SealedKey::content);
    }

    @Test
    default void isNameTaken_comparesExactly() {
        added(Pairs.named("taken"));
        assertEquals(true, in(pairs -> pairs.isNameTaken("taken")));
        assertEquals(false, in(pairs -> pairs.isNameTaken("Taken")));
        assertEquals(false, in(pairs -> pairs.isNameTaken("tak\0en")));
    }
}
