package org.certkp.persistence.keypair;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.certkp.domain.failure.CertkpException;
import org.certkp.domain.keypair.CertificateKeyPair;
import org.certkp.domain.keypair.PairName;
import org.certkp.domain.keypair.PairOrder;
import org.certkp.domain.keypair.PairQuery;
import org.certkp.domain.keypair.Pairs;
import org.certkp.domain.x509.certificate.CertificateChain;
import org.junit.jupiter.api.Test;

/** The largest values, and two transactions at the same time. */
class PairLimitsTest extends PairsOnEachDatabase {

    /** Takes 4 bytes of UTF-8 and 2 units of UTF-16. */
    private static final String KEY_SYMBOL = "\uD83D\uDD11";

    @Test
    void add_keepsTheLongestNameOfTheLargestCharacters() {
        String name = KEY_SYMBOL.repeat(PairName.MAX_LENGTH);
        CertificateKeyPair pair = added(Pairs.named(name));
        assertEquals(name, look(pairs -> pairs.getSummary(pair.id())).name());
        assertEquals(true, in(pairs -> pairs.isNameTaken(name)));
        assertEquals(CertkpException.Kind.NAME_TAKEN, kindOf(pairs -> pairs.add(Pairs.named(name))));
    }

    @Test
    void add_keepsTheLongestManagedText() {
        String agent = KEY_SYMBOL.repeat(600);
        CertificateKeyPair pair = added(Pairs.managed("a", agent));
        assertEquals(
                Optional.of(agent), look(pairs -> pairs.getSummary(pair.id())).managed());
    }

    @Test
    void add_keepsALongSubjectAndOrdersByItsBeginning() {
        CertificateChain certificate = longSubject();
        assertTrue(
                certificate.subject().length() >= 8000,
                "length " + certificate.subject().length());
        CertificateKeyPair pair = added(Pairs.withoutKey("long", certificate));
        assertEquals(
                certificate.subject(),
                look(pairs -> pairs.getSummary(pair.id())).certSubject());
        added(Pairs.named("short"));
        PairQuery bySubject = PairQuery.all().withOrder(List.of(new PairOrder(PairOrder.Column.CERT_SUBJECT, true)));
        assertEquals(
                2, look(pairs -> pairs.list(bySubject)).orElseThrow().items().size());
    }

    @Test
    void add_keepsAChainOfAlmostTheLargestRequest() {
        String one = longSubject().pem() + "\n";
        CertificateChain chain = CertificateChain.parse(one.repeat(1_048_576 / one.length()));
        assertTrue(chain.pem().length() > 1_000_000);
        CertificateKeyPair pair = added(Pairs.withoutKey("a", chain));
        assertEquals(chain.pem(), in(pairs -> pairs.getCertificate(pair.id())).pem());
    }

    /** A certificate that was made for these tests; see the README beside it. */
    private static CertificateChain longSubject() {
        try (var in = PairLimitsTest.class.getResourceAsStream("long-subject.pem")) {
            return CertificateChain.parse(new String(in.readAllBytes(), StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the second waits for the first or comes after it: it must not get through. */
    @Test
    void add_refusesANameThatATransactionInFlightHasTaken() {
        CompletableFuture<CertkpException.Kind> second = in(pairs -> {
            pairs.add(Pairs.named("contended"));
            return CompletableFuture.supplyAsync(() -> kindOf(others -> others.add(Pairs.named("contended"))));
        });
        assertEquals(CertkpException.Kind.NAME_TAKEN, second.join());
        assertEquals(1, count());
    }

    @Test
    void replace_refusesAVersionThatATransactionInFlightHasReplaced() {
        CertificateKeyPair pair = added(Pairs.named("a"));
        CompletableFuture<CertkpException.Kind> second = in(pairs -> {
            pairs.replace(Pairs.renamed(pair, "first"));
            return CompletableFuture.supplyAsync(() -> kindOf(others -> others.replace(Pairs.renamed(pair, "second"))));
        });
        assertEquals(CertkpException.Kind.CONFLICT, second.join());
        assertEquals("first", look(pairs -> pairs.getSummary(pair.id())).name());
    }
}
