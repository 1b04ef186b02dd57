package org.certkp.domain.keypair;

import java.util.function.Function;

class InMemoryPairsTest implements PairRepositoryContract {

    private final InMemoryPairs pairs = new InMemoryPairs();

    @Override
    public <T> T in(Function<CertificateKeyPairRepository, T> work) {
        return work.apply(pairs);
    }

    @Override
    public <T> T look(Function<CertificateKeyPairSummaries, T> work) {
        return work.apply(pairs);
    }
}
