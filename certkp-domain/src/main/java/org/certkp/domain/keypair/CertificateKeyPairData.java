package org.certkp.domain.keypair;

import java.util.Optional;
import org.certkp.domain.failure.Field;
import org.certkp.domain.x509.certificate.CertificateChain;
import org.certkp.domain.x509.key.PemPrivateKey;

/**
 * The writable fields of a pair, for import and update. In an update an absent field keeps what is stored, and
 * {@code keyData} given as "" removes the stored key (CONTRACT.md, section "Create, update, partial update").
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
}
