package org.certkp.domain.keypair;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.certkp.domain.failure.Field;
import org.certkp.domain.vault.SealedKey;
import org.certkp.domain.x509.certificate.CertificateChain;
import org.certkp.domain.x509.certificate.Pairing;
import org.certkp.domain.x509.details.CertificateDetails;
import org.certkp.domain.x509.details.CertificateReading;
import org.certkp.domain.x509.key.KeyType;
import org.certkp.domain.x509.key.PemPrivateKey;

/**
 * What a pair would be like if it were stored so. Holds no key material.
 *
 * @param chain what the certificates say, leaf first; rejected when they cannot be read, absent when there are none
 * @param key the kind of the private key, empty for a pair without one; rejected when it cannot be read, absent when
 *     nothing is said of a key
 * @param keyBelongs whether the key belongs to one of the certificates, the first one now; empty unless there are both
 * @param position which of the given certificates the first one was, from 1; when it is above 1, the chain was put in
 *     order
 */
public record PairPreview(
        Field<List<CertificateDetails>> chain,
        Field<Optional<KeyType>> key,
        Optional<Boolean> keyBelongs,
        int position) {

    public PairPreview {
        requireNonNull(chain, "chain is null");
        requireNonNull(key, "key is null");
        requireNonNull(keyBelongs, "keyBelongs is null");
    }

    static PairPreview of(Field<CertificateChain> certificates, Field<Optional<PemPrivateKey>> key) {
        Optional<PemPrivateKey> given = key.value().flatMap(value -> value);
        Optional<Pairing> pairing = certificates.value().flatMap(chain -> given.flatMap(k -> Pairing.find(chain, k)));
        return of(
                certificates,
                key.map(value ->
                        value.map(k -> pairing.map(Pairing::key).orElse(k).keyType())),
                pairing.map(Pairing::position));
    }

    /** With the stored key, which stays. */
    static PairPreview withStoredKey(Field<CertificateChain> certificates, Optional<SealedKey> stored) {
        return of(
                certificates,
                Field.of(stored.map(SealedKey::type)),
                certificates.value().flatMap(chain -> stored.flatMap(key -> chain.positionOf(key.publicKeySha256()))));
    }

    /** The position is that of the certificate that the key belongs to, if there is one. */
    private static PairPreview of(
            Field<CertificateChain> certificates, Field<Optional<KeyType>> key, Optional<Integer> position) {
        boolean both = certificates.value().isPresent()
                && key.value().flatMap(value -> value).isPresent();
        return new PairPreview(
                certificates.map(chain -> CertificateReading.details(chain.startingWith(position.orElse(1) - 1))),
                key,
                both ? Optional.of(position.isPresent()) : Optional.empty(),
                position.orElse(1));
    }
}
