package org.certkp.persistence.keypair;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.Consumer;
import org.certkp.domain.keypair.CertificateKeyPair;
import org.certkp.domain.keypair.CertificateKeyPairRepository;
import org.certkp.domain.keypair.CertificateKeyPairSummaries;
import org.certkp.domain.keypair.Pairs;
import org.certkp.persistence.keypair.listing.JpaCertificateKeyPairSummaries;
import org.junit.jupiter.api.Test;

/** Which statements are sent: PEM, and above all a private key, is read only by those who ask for it. */
class PairStatementsTest extends PairsOnEachDatabase {

    List<String> statements(Consumer<CertificateKeyPairRepository> work) {
        return database().statementsOf(entities -> work.accept(new JpaCertificateKeyPairRepository(entities)));
    }

    List<String> looked(Consumer<CertificateKeyPairSummaries> work) {
        return database().statementsOf(entities -> work.accept(new JpaCertificateKeyPairSummaries(entities)));
    }

    @Test
    void replace_countsNothingWhereTheKindStays() {
        CertificateKeyPair pair = added(Pairs.of("a", Pairs.EC));
        List<String> sent = statements(pairs -> pairs.replace(Pairs.renamed(Pairs.renewed(pair), "b")));
        assertEquals(2, sent.size(), sent.toString());
        assertTrue(sent.get(1).startsWith("update certificate_key_pair"), sent.toString());
    }

    @Test
    void getSummary_readsNoPem() {
        CertificateKeyPair pair = added(Pairs.named("a"));
        List<String> sent = looked(pairs -> pairs.getSummary(pair.id()));
        assertEquals(1, sent.size(), sent.toString());
        assertFalse(sent.toString().contains("_data"), sent.toString());
    }

    @Test
    void getCertificate_readsNoKey() {
        CertificateKeyPair pair = added(Pairs.named("a"));
        List<String> sent = statements(pairs -> pairs.getCertificate(pair.id()));
        assertEquals(1, sent.size(), sent.toString());
        assertFalse(sent.toString().contains("key_data"), sent.toString());
    }

    @Test
    void getCertificateAndPrivateKey_isOneStatement() {
        CertificateKeyPair pair = added(Pairs.named("a"));
        assertEquals(
                1,
                statements(pairs -> pairs.getCertificateAndPrivateKey(pair.id()))
                        .size());
    }

    @Test
    void getPrivateKey_readsNoCertificate() {
        CertificateKeyPair pair = added(Pairs.named("a"));
        List<String> sent = statements(pairs -> pairs.getPrivateKey(pair.id()));
        assertEquals(1, sent.size(), sent.toString());
        assertFalse(sent.toString().contains("certificate_data"), sent.toString());
    }
}
