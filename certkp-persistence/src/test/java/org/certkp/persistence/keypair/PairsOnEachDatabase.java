package org.certkp.persistence.keypair;

import java.util.function.Function;
import org.certkp.domain.keypair.CertificateKeyPairRepository;
import org.certkp.domain.keypair.CertificateKeyPairSummaries;
import org.certkp.domain.keypair.PairPorts;
import org.certkp.persistence.keypair.listing.JpaCertificateKeyPairSummaries;
import org.certkp.persistence.testing.OnEachDatabase;

/** Tests of the ports for pairs: each call is a transaction of its own. */
public abstract class PairsOnEachDatabase extends OnEachDatabase implements PairPorts {

    @Override
    public <T> T in(Function<CertificateKeyPairRepository, T> work) {
        return database().inTransaction(entities -> work.apply(new JpaCertificateKeyPairRepository(entities)));
    }

    @Override
    public <T> T look(Function<CertificateKeyPairSummaries, T> work) {
        return database().inTransaction(entities -> work.apply(new JpaCertificateKeyPairSummaries(entities)));
    }
}
