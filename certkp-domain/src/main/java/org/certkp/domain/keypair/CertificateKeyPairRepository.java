package org.certkp.domain.keypair;

import java.util.Collection;
import java.util.SortedMap;
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
     * Stores a changed pair in place of the one that it was made from, and answers it with the next version.
     *
     * @param changed with the id and the version of the pair that was read
     * @throws CertkpException of kind NAME_TAKEN; CONFLICT when the stored version is another one by now, or none
     */
    CertificateKeyPair replace(CertificateKeyPair changed);

    /**
     * Removes pairs, all or none, and answers the names that they had.
     *
     * @param expected of each of them
     * @throws CertkpException of kind NOT_FOUND or STALE; CONFLICT when one was changed in the meantime
     */
    SortedMap<UUID, String> remove(Collection<UUID> ids, ExpectedVersion expected);

    /**
     * The PEM of the certificate and its chain as stored.
     *
     * @throws CertkpException of kind NOT_FOUND
     */
    PemDocument getCertificate(UUID id);

    /**
     * The private key as stored.
     *
     * @throws CertkpException of kind NOT_FOUND
     */
    StoredKey getPrivateKey(UUID id);

    /**
     * Both as stored, read at once, so that no change comes between certificate and key.
     *
     * @throws CertkpException of kind NOT_FOUND
     */
    StoredPair getCertificateAndPrivateKey(UUID id);

    /** Whether a pair has exactly this name. */
    boolean isNameTaken(String name);
}
