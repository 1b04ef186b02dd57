package org.certkp.domain.keypair;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.certkp.domain.failure.Field;
import org.certkp.domain.x509.CertificateChain;
import org.certkp.domain.x509.CertificateDetails;
import org.certkp.domain.x509.KeyType;
import org.certkp.domain.x509.PemPrivateKey;

/**
 * What a pair would be like if it were stored so. Holds no key material.
 *
 * @param chain what the certificates say, leaf first; rejected when they cannot be read, absent when there are none
 * @param key the kind of the private key, empty for a pair without one; rejected when it cannot be read, absent when
 *     nothing is said of a key
 * @param keyBelongs whether the key belongs to the certificate; empty unless there are both
 */
public record PairPreview(
        Field<List<CertificateDetails>> chain, Field<Optional<KeyType>> key, Optional<Boolean> keyBelongs) {

    public PairPreview {
        requireNonNull(chain, "chain is null");
        requireNonNull(key, "key is null");
        requireNonNull(keyBelongs, "keyBelongs is null");
    }

    static PairPreview of(Field<CertificateChain> certificates, Field<Optional<PemPrivateKey>> key) {
        Optional<PemPrivateKey> found = key.value().flatMap(given -> given);
        return new PairPreview(
                certificates.map(CertificateChain::details),
                key.map(given -> given.map(PemPrivateKey::keyType)),
                certificates.value().flatMap(chain -> found.map(given -> given.belongsTo(chain))));
    }
}
