package org.certkp.domain.vault;

import static java.util.Objects.requireNonNull;

import org.certkp.domain.x509.certificate.CertificateChain;
import org.certkp.domain.x509.key.KeyType;
import org.certkp.domain.x509.key.PemPrivateKey;

/**
 * A private key that was proved to belong to a public key, and sealed.
 *
 * @param type of the key
 * @param publicKeySha256 of that public key, as {@link CertificateChain#publicKeySha256()} answers it
 * @param content what only the vault can open
 */
public record SealedKey(KeyType type, String publicKeySha256, SealedContent content) {

    public SealedKey {
        requireNonNull(type, "type is null");
        requireNonNull(publicKeySha256, "publicKeySha256 is null");
        requireNonNull(content, "content is null");
    }

    /**
     * Seals a key.
     *
     * @param publicKeySha256 of the public key that it was proved to belong to
     */
    public static SealedKey of(PemPrivateKey key, String publicKeySha256, KeyVault vault) {
        return new SealedKey(key.keyType(), publicKeySha256, vault.seal(key));
    }
}
