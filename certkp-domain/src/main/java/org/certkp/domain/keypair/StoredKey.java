package org.certkp.domain.keypair;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.certkp.domain.vault.SealedContent;

/**
 * The sealed private key of a pair as it is stored.
 *
 * @param pairName for the name of the downloaded file and the audit trail
 * @param content empty when the pair has none
 */
public record StoredKey(String pairName, Optional<SealedContent> content) {

    public StoredKey {
        requireNonNull(pairName, "pairName is null");
        requireNonNull(content, "content is null");
    }
}
