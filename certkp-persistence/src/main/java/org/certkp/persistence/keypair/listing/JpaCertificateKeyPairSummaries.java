package org.certkp.persistence.keypair.listing;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.certkp.domain.failure.CertkpException;
import org.certkp.domain.keypair.CertificateKeyPairSummaries;
import org.certkp.domain.keypair.CertificateKeyPairSummary;
import org.certkp.domain.keypair.ExpiryRange;
import org.certkp.domain.keypair.Page;
import org.certkp.domain.keypair.PairCount;
import org.certkp.domain.keypair.PairQuery;

/** Reads the table certificate_key_pair. No enterprise bean: it starts no transaction, and its calls are the shortest. */
@Dependent
public class JpaCertificateKeyPairSummaries implements CertificateKeyPairSummaries {

    @Inject
    private EntityManager entities;

    @Inject
    private CommonTrigrams trigrams;

    /** For the container. */
    public JpaCertificateKeyPairSummaries() {}

    /** Reads by an entity manager, and learns of the names as it goes. */
    public JpaCertificateKeyPairSummaries(EntityManager entities) {
        this.entities = requireNonNull(entities, "entities is null");
        this.trigrams = new CommonTrigrams();
    }

    @Override
    public CertificateKeyPairSummary getSummary(UUID id) {
        return entities.createQuery(SummaryRow.SELECT + " from CertificateKeyPairRow where id = :id", SummaryRow.class)
                .setParameter("id", requireNonNull(id, "id is null"))
                .getResultStream()
                .findFirst()
                .orElseThrow(CertkpException::notFound)
                .toDomain();
    }

    @Override
    public Optional<Page<CertificateKeyPairSummary>> list(PairQuery query) {
        return new PairListing(entities, trigrams, requireNonNull(query, "query is null")).page();
    }

    @Override
    public PairCount count() {
        return new PairCounts(entities).all();
    }

    @Override
    public List<Long> countExpiring(List<ExpiryRange> ranges) {
        return new ExpiryCounting(entities).expiring(ranges);
    }
}
