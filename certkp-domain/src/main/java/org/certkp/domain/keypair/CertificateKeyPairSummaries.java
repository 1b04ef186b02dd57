package org.certkp.domain.keypair;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.certkp.domain.failure.CertkpException;

/**
 * What is stored of pairs beside their PEM. It needs no transaction and joins one if there is one: each answer is one
 * statement that sees what is committed, or a few for a page.
 */
public interface CertificateKeyPairSummaries {

    /**
     * The stored columns of one pair; no PEM is read.
     *
     * @throws CertkpException of kind NOT_FOUND
     */
    CertificateKeyPairSummary getSummary(UUID id);

    /**
     * One page of the pairs that a query finds; empty when there is no such page.
     */
    Optional<Page<CertificateKeyPairSummary>> list(PairQuery query);

    /** How many pairs there are. */
    PairCount count();

    /** How many pairs expire in each of the ranges, in their order; ranges may overlap. */
    List<Long> countExpiring(List<ExpiryRange> ranges);
}
