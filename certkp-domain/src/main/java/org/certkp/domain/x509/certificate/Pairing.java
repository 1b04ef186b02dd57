package org.certkp.domain.x509.certificate;

import static java.util.Objects.requireNonNull;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.certkp.domain.failure.Code;
import org.certkp.domain.failure.Violation;
import org.certkp.domain.x509.key.KeyType;
import org.certkp.domain.x509.key.PemPrivateKey;

/**
 * A certificate with its chain, and the private key that was proved to be the certificate's.
 *
 * @param certificates the pair's own first
 * @param key belongs to the first of them
 * @param position which of the given certificates it was, from 1; when it is above 1, the chain was put in order
 */
public record Pairing(CertificateChain certificates, PemPrivateKey key, int position) {

    public Pairing {
        requireNonNull(certificates, "certificates is null");
        requireNonNull(key, "key is null");
    }

    /**
     * Finds the certificate that a key belongs to: the first one, or else another of the chain, which is then put in
     * order. Where the text of the key held several, the one that belongs to the earliest certificate.
     *
     * @return empty when the key belongs to none
     */
    public static Optional<Pairing> find(CertificateChain given, PemPrivateKey key) {
        Set<SubjectPublicKeyInfo> seen = new HashSet<>();
        for (int at = 0; at < given.size(); at++) {
            CertificateContent certificate = given.content(at);
            if (!seen.add(certificate.publicKey())) {
                continue;
            }
            for (PemPrivateKey candidate : key.candidates()) {
                if (candidate.belongsTo(certificate.publicKey())) {
                    return Optional.of(new Pairing(given.startingWith(at), candidate, at + 1));
                }
            }
        }
        return Optional.empty();
    }

    /**
     * Why a key and certificates that are no pairing do not go together, as far as it can be told.
     *
     * @param refused what is told first
     * @param type of the key
     */
    public static List<Violation> mismatch(Code refused, CertificateChain given, KeyType type) {
        Violation chief = Violation.of(refused);
        if (given.size() > 1) {
            return List.of(chief, Violation.of(Code.KEY_OF_NO_CERTIFICATE, given.size()));
        }
        return type == given.keyType()
                ? List.of(chief)
                : List.of(chief, Violation.of(Code.KEY_OF_ANOTHER_KIND, type.name(), given.keyAlgorithm()));
    }
}
