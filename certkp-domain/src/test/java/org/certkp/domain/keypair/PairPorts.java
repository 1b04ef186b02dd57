package org.certkp.domain.keypair;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.function.Consumer;
import java.util.function.Function;
import org.certkp.domain.failure.CertkpException;

/** The ports for pairs as a test reaches them: each call is a transaction of its own, where there are any. */
public interface PairPorts {

    <T> T in(Function<CertificateKeyPairRepository, T> work);

    <T> T look(Function<CertificateKeyPairSummaries, T> work);

    default void run(Consumer<CertificateKeyPairRepository> work) {
        in(pairs -> {
            work.accept(pairs);
            return null;
        });
    }

    default CertificateKeyPair added(CertificateKeyPair pair) {
        return in(pairs -> pairs.add(pair));
    }

    default long count() {
        return look(CertificateKeyPairSummaries::count).pairs();
    }

    /** The kind with which the domain refuses the work. */
    default CertkpException.Kind kindOf(Function<CertificateKeyPairRepository, ?> work) {
        return assertThrows(CertkpException.class, () -> in(work)).kind();
    }
}
