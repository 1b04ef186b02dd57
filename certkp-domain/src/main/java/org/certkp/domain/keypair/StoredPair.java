package org.certkp.domain.keypair;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.certkp.domain.vault.SealedContent;

/**
 * A pair as it is stored, certificate and sealed key as of one moment.
 *
 * @param certificate of the certificate and its chain
 * @param privateKey empty when the pair has none
 */
public record StoredPair(PemDocument certificate, Optional<SealedContent> privateKey) {

    public StoredPair {
        requireNonNull(certificate, "certificate is null");
        requireNonNull(privateKey, "privateKey is null");
    }
}
