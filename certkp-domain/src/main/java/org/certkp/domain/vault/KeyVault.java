package org.certkp.domain.vault;

import org.certkp.domain.x509.key.PemPrivateKey;

/** Seals the texts of private keys to be stored, and opens them to be handed out. */
public interface KeyVault {

    /** A seal of the text of a key. */
    SealedContent seal(PemPrivateKey key);

    /** The text of the key, character for character as it was sealed. It is a private key: it is never logged. */
    String open(SealedContent sealed);

    /**
     * Whether a seal is of the same text as a key. An update asks it where the public keys are the same, and keeps the
     * seal then, since two seals of one text may differ.
     *
     * <p>This opens the seal. A vault for which that costs too much, or leaves a trace that it should not leave, stores a
     * keyed digest (HMAC) of the text beside what it seals and compares that.
     */
    default boolean isSealOf(SealedContent sealed, PemPrivateKey key) {
        return open(sealed).equals(key.pem());
    }
}
