package org.certkp.domain.keypair;

import static java.util.Objects.requireNonNull;

/**
 * A stored PEM text on its way out.
 *
 * @param pairName for the name of the downloaded file and the audit trail
 * @param pem without a trailing line end; "" when the pair has none. It may be a private key, so it is never printed
 */
public record PemDocument(String pairName, String pem) {

    public PemDocument {
        requireNonNull(pairName, "pairName is null");
        requireNonNull(pem, "pem is null");
    }

    @Override
    public String toString() {
        return "PemDocument[" + pairName + "]";
    }
}
