package org.certkp.domain.keypair;

import java.util.Optional;
import java.util.UUID;
import org.certkp.domain.failure.CertkpException;

/**
 * Where pairs are kept. What writes needs a transaction, and has reached the database (flushed) when it returns, so that
 * constraints speak inside the transaction. What reads PEM to show it needs one too, which records the view. {@link #get}
 * and {@link #isNameTaken} see what is committed and join none, so that no database connection stays with a caller that
 * goes on to compute with keys.
 */
public interface CertificateKeyPairRepository {

    /**
     * Adds a new pair and answers it with its first version.
     *
     * @throws CertkpException of kind NAME_TAKEN
     */
    CertificateKeyPair add(CertificateKeyPair pair);

    /**
     * The pair with its PEM read.
     *
     * @throws CertkpException of kind NOT_FOUND
     */
    CertificateKeyPair get(UUID id);

    /**
     * The pair with its PEM read, which nobody else changes until the end of this transaction.
     *
     * @throws CertkpException of kind NOT_FOUND; CONFLICT when another transaction holds it too long
     */
    CertificateKeyPair lock(UUID id);

    /**
     * Writes certificate and key over those of the stored pair, without reading it, and answers the pair with its new
     * version. Empty, and nothing written, when a pair with this id, this name and keys of these kinds is not there, is
     * managed, or has this certificate and key already.
     *
     * @throws CertkpException of kind CONFLICT when another transaction holds it too long
     */
    Optional<CertificateKeyPair> renew(CertificateKeyPair pair);

    /**
     * Stores a changed pair in place of the one that was read, and answers it with its new version.
     *
     * @param stored as it was read
     * @param changed with the same id
     * @throws CertkpException of kind NAME_TAKEN; CONFLICT when the stored version is another one by now
     */
    CertificateKeyPair replace(CertificateKeyPair stored, CertificateKeyPair changed);

    /**
     * Removes the pair and answers the name it had.
     *
     * @throws CertkpException of kind NOT_FOUND; CONFLICT when it was changed in the meantime
     */
    String remove(UUID id);

    /**
     * The PEM of the certificate and its chain as stored.
     *
     * @throws CertkpException of kind NOT_FOUND
     */
    PemDocument getCertificate(UUID id);

    /**
     * The PEM of the private key as stored, "" without one.
     *
     * @throws CertkpException of kind NOT_FOUND
     */
    PemDocument getPrivateKey(UUID id);

    /**
     * The PEM of both as stored, read at once, so that no change comes between certificate and key.
     *
     * @throws CertkpException of kind NOT_FOUND
     */
    ExportedPair getCertificateAndPrivateKey(UUID id);

    /** Whether a pair has exactly this name. */
    boolean isNameTaken(String name);
}
