package org.certkp.persistence.keypair;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.certkp.domain.failure.CertkpException;
import org.certkp.domain.failure.CertkpException.Kind;
import org.certkp.domain.keypair.CertificateKeyPair;
import org.certkp.domain.keypair.ExpectedVersion;
import org.certkp.domain.keypair.PairRepositoryContract;
import org.certkp.domain.keypair.Pairs;
import org.junit.jupiter.api.Test;

/** How the rows of one pair, constraints and transactions behave, on any database. */
class PairRepositoryTest extends PairsOnEachDatabase implements PairRepositoryContract {

    @Test
    void add_doesNotReportAnotherConstraintAsATakenName() {
        CertificateKeyPair pair = added(Pairs.managed("first", "agent"));
        RuntimeException failure =
                assertThrows(RuntimeException.class, () -> in(pairs -> pairs.add(Pairs.managed("second", "agent"))));
        assertFalse(failure instanceof CertkpException, failure.toString());
        assertEquals(Optional.of("agent"), in(pairs -> pairs.get(pair.id())).managed());
    }

    @Test
    void add_leavesNothingWhenTheTransactionFailsLater() {
        assertThrows(
                IllegalStateException.class,
                () -> in(pairs -> {
                    pairs.add(Pairs.named("gone"));
                    throw new IllegalStateException("after the flush");
                }));
        assertEquals(0, count());
    }

    @Test
    void replace_refusesAChangeThatAnotherTransactionOvertook() {
        CertificateKeyPair pair = added(Pairs.named("a"));
        Kind kind = kindOf(slow -> {
            CertificateKeyPair read = slow.get(pair.id());
            run(fast -> fast.replace(Pairs.renamed(pair, "fast")));
            return slow.replace(Pairs.renamed(read, "slow"));
        });
        assertEquals(Kind.CONFLICT, kind);
        assertEquals("fast", look(pairs -> pairs.getSummary(pair.id())).name());
    }

    @Test
    void remove_refusesAPairThatAnotherTransactionChanged() {
        CertificateKeyPair pair = added(Pairs.named("a"));
        Kind kind = kindOf(slow -> {
            slow.get(pair.id());
            run(fast -> fast.replace(Pairs.renamed(pair, "b")));
            return slow.remove(List.of(pair.id()), ExpectedVersion.ANY);
        });
        assertEquals(Kind.CONFLICT, kind);
        assertEquals(1, count());
    }

    @Test
    void replace_storesTheNameAsItIsSearchedFor() {
        CertificateKeyPair pair = added(Pairs.named("before"));
        run(pairs -> pairs.replace(Pairs.renamed(pair, "After")));
        assertEquals(List.of("after"), database().rows("SELECT name_search FROM certificate_key_pair"));
    }
}
