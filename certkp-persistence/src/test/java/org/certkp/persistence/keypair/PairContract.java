package org.certkp.persistence.keypair;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.function.Consumer;
import java.util.function.Function;
import org.certkp.domain.failure.CertkpException;
import org.certkp.domain.keypair.CertificateKeyPair;
import org.certkp.domain.keypair.CertificateKeyPairRepository;
import org.certkp.domain.keypair.CertificateKeyPairSummaries;
import org.certkp.persistence.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;

/** How the contracts reach the repository: each call in a transaction of its own. */
interface PairContract {

    TestDatabase database();

    @BeforeEach
    default void startEmpty() {
        database().clear();
    }

    default <T> T in(Function<CertificateKeyPairRepository, T> work) {
        return database().inTransaction(entities -> work.apply(Pairs.repository(entities)));
    }

    default <T> T look(Function<CertificateKeyPairSummaries, T> work) {
        return database().inTransaction(entities -> work.apply(Pairs.summaries(entities)));
    }

    default void run(Consumer<CertificateKeyPairRepository> work) {
        database().transact(entities -> work.accept(Pairs.repository(entities)));
    }

    default CertificateKeyPair added(CertificateKeyPair pair) {
        return in(pairs -> pairs.add(pair));
    }

    /** The kind with which the domain refuses the work. */
    default CertkpException.Kind kindOf(Function<CertificateKeyPairRepository, ?> work) {
        return assertThrows(CertkpException.class, () -> in(work)).kind();
    }

    default int count() {
        return Integer.parseInt(
                database().rows("SELECT count(*) FROM certificate_key_pair").get(0));
    }
}
