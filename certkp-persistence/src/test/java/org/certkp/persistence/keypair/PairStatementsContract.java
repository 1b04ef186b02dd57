package org.certkp.persistence.keypair;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.certkp.domain.keypair.CertificateKeyPair;
import org.certkp.domain.keypair.CertificateKeyPairRepository;
import org.certkp.domain.keypair.CertificateKeyPairSummaries;
import org.certkp.domain.x509.KeyType;
import org.junit.jupiter.api.Test;

/** Which statements are sent: PEM, and above all a private key, is read only by those who ask for it. */
interface PairStatementsContract extends PairContract {

    default List<String> statements(Consumer<CertificateKeyPairRepository> work) {
        return database().statementsOf(entities -> work.accept(Pairs.repository(entities)));
    }

    default List<String> looked(Consumer<CertificateKeyPairSummaries> work) {
        return database().statementsOf(entities -> work.accept(Pairs.summaries(entities)));
    }

    @Test
    default void list_sendsACountAndOneQueryWithoutPem() {
        added(Pairs.named("a"));
        List<String> sent = looked(pairs -> pairs.list(Query.ALL));
        assertEquals(2, sent.size(), sent.toString());
        assertTrue(sent.get(0).contains("sum("), sent.toString());
        assertFalse(sent.toString().contains("_data"), sent.toString());
    }

    @Test
    default void list_ofAKindDoesNotCountThePairs() {
        added(Pairs.named("a"));
        List<String> sent = looked(pairs -> pairs.list(Query.ALL.withKeyTypes(Set.of(KeyType.EC))));
        assertTrue(sent.get(0).contains("pair_count"), sent.toString());
        assertFalse(sent.get(0).contains("certificate_key_pair"), sent.toString());
    }

    @Test
    default void replace_isOneStatementUnlessTheKindOrTheNameChanges() {
        CertificateKeyPair pair = added(Pairs.of("a", Pairs.EC));
        assertEquals(
                1, statements(pairs -> pairs.replace(pair, Pairs.renewed(pair))).size());
    }

    @Test
    default void renew_isOneStatementAndReadsNothing() {
        CertificateKeyPair pair = added(Pairs.of("a", Pairs.EC));
        List<String> sent = statements(pairs -> pairs.renew(Pairs.renewed(pair)));
        assertEquals(1, sent.size(), sent.toString());
        assertTrue(sent.get(0).startsWith("update certificate_key_pair"), sent.toString());
    }

    @Test
    default void getSummary_readsNoPem() {
        CertificateKeyPair pair = added(Pairs.named("a"));
        List<String> sent = looked(pairs -> pairs.getSummary(pair.id()));
        assertEquals(1, sent.size(), sent.toString());
        assertFalse(sent.toString().contains("_data"), sent.toString());
    }

    @Test
    default void getCertificate_readsNoKey() {
        CertificateKeyPair pair = added(Pairs.named("a"));
        List<String> sent = statements(pairs -> pairs.getCertificate(pair.id()));
        assertEquals(1, sent.size(), sent.toString());
        assertFalse(sent.toString().contains("key_data"), sent.toString());
    }

    @Test
    default void getCertificateAndPrivateKey_isOneStatement() {
        CertificateKeyPair pair = added(Pairs.named("a"));
        assertEquals(
                1,
                statements(pairs -> pairs.getCertificateAndPrivateKey(pair.id()))
                        .size());
    }

    @Test
    default void getPrivateKey_readsNoCertificate() {
        CertificateKeyPair pair = added(Pairs.named("a"));
        List<String> sent = statements(pairs -> pairs.getPrivateKey(pair.id()));
        assertEquals(1, sent.size(), sent.toString());
        assertFalse(sent.toString().contains("certificate_data"), sent.toString());
    }
}
