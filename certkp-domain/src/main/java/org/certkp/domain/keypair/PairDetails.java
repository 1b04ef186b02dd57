package org.certkp.domain.keypair;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.certkp.domain.x509.details.CertificateDetails;

/**
 * A pair with what its certificates say. Holds no PEM.
 *
 * @param summary the stored columns
 * @param chain leaf first
 */
public record PairDetails(CertificateKeyPairSummary summary, List<CertificateDetails> chain) {

    public PairDetails {
        requireNonNull(summary, "summary is null");
        chain = List.copyOf(chain);
    }
}
