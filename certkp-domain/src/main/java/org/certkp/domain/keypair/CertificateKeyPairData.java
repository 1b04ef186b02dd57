package org.certkp.domain.keypair;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.certkp.domain.failure.CertkpException;
import org.certkp.domain.failure.Field;
import org.certkp.domain.x509.CertificateChain;
import org.certkp.domain.x509.PemPrivateKey;

/**
 * The writable fields of a pair, for import and update. In an update an absent field keeps what is stored, and
 * {@code keyData} given as "" removes the stored key (REST contract, section "Create, update, partial update").
 *
 * @param name trimmed, not blank
 * @param certificateData PEM of the certificate, leaf first, trimmed, not blank
 * @param keyData PEM of the unencrypted private key, trimmed; "" for none
 */
public record CertificateKeyPairData(Field<String> name, Field<String> certificateData, Field<String> keyData) {

    /** The certificates; rejected when they cannot be read. */
    Field<CertificateChain> certificates() {
        return certificateData.map(CertificateChain::parse);
    }

    /** The key, empty for none; rejected when it cannot be read. */
    Field<Optional<PemPrivateKey>> key() {
        return keyData.map(pem -> pem.isEmpty() ? Optional.empty() : Optional.of(PemPrivateKey.parse(pem)));
    }

    /**
     * The pair that these fields say all of, whatever is stored; empty when one is absent or rejected, or when they do not
     * go together. Who then changes the stored pair by them learns why.
     */
    Optional<CertificateKeyPair> whole(UUID id) {
        if (Stream.of(name, certificateData, keyData)
                .anyMatch(field -> field.value().isEmpty())) {
            return Optional.empty();
        }
        try {
            return Optional.of(CertificateKeyPair.create(id, name, certificates(), key()));
        } catch (CertkpException e) {
            return Optional.empty();
        }
    }
}
