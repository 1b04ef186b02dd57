package org.certkp.domain.keypair;

import java.util.Optional;
import org.certkp.domain.failure.CertkpException;
import org.certkp.domain.failure.Code;
import org.certkp.domain.failure.Field;
import org.certkp.domain.vault.SealedKey;
import org.certkp.domain.x509.certificate.CertificateChain;
import org.certkp.domain.x509.certificate.Pairing;
import org.certkp.domain.x509.key.KeyType;
import org.certkp.domain.x509.key.PemPrivateKey;

/**
 * Certificates and key of a request as they go together: the certificate that the key belongs to is the first one. The
 * field that was given for what does not fit is rejected; what is absent or rejected already is not judged.
 */
record Together(Field<CertificateChain> certificates, Field<Optional<PemPrivateKey>> key) {

    /** A key that came with the request, for certificates that came with it or were stored. */
    static Together given(Field<CertificateChain> certificates, Field<Optional<PemPrivateKey>> key) {
        Optional<PemPrivateKey> given = key.value().flatMap(value -> value);
        if (certificates.value().isEmpty() || given.isEmpty()) {
            return new Together(certificates, key);
        }
        CertificateChain chain = certificates.get();
        return Pairing.find(chain, given.get())
                .map(found -> new Together(Field.of(found.certificates()), Field.of(Optional.of(found.key()))))
                .orElseGet(() -> new Together(
                        certificates,
                        key.map(value -> refuse(
                                Code.PRIVATE_KEY_FOREIGN, chain, given.get().keyType()))));
    }

    /**
     * The stored key, which stays, for certificates that came with the request. It was proved to belong to its public
     * key when it came, so the public key is looked for.
     */
    static Together withStoredKey(Field<CertificateChain> certificates, Optional<SealedKey> stored) {
        Field<CertificateChain> fitting =
                certificates.map(chain -> stored.map(key -> chain.positionOf(key.publicKeySha256())
                                .map(position -> chain.startingWith(position - 1))
                                .orElseGet(() -> refuse(Code.CERTIFICATE_FOREIGN, chain, key.type())))
                        .orElse(chain));
        return new Together(fitting, Field.absent());
    }

    private static <T> T refuse(Code code, CertificateChain chain, KeyType type) {
        throw CertkpException.invalid(Pairing.mismatch(code, chain, type));
    }
}
