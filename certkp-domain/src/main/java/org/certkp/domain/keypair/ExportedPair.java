package org.certkp.domain.keypair;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A pair on its way out, certificate and key as of one moment. It is never printed with its PEM.
 *
 * @param certificate of the certificate and its chain
 * @param privateKey empty when the pair has none or it was not asked for
 */
public record ExportedPair(PemDocument certificate, Optional<PemDocument> privateKey) {

    public ExportedPair {
        requireNonNull(certificate, "certificate is null");
        requireNonNull(privateKey, "privateKey is null");
    }
}
