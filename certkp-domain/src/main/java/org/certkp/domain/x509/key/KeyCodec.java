package org.certkp.domain.x509.key;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1BitString;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.certkp.domain.failure.Code;
import org.certkp.domain.x509.asn1.AlgorithmName;
import org.certkp.domain.x509.asn1.Unreadable;

/**
 * What certkp knows of one algorithm of keys. Reading bounds every number before something computes with it, and answers
 * the key in the plain form that the proof loads. Exceptions of any of the declared types, and runtime exceptions, mean
 * that the key cannot be read. What certkp also makes keys of is a {@link SigningCodec}. A new codec is a class of its
 * own, a line in {@link KeyCodecs}, and a name in {@link KeyType}.
 */
public sealed interface KeyCodec permits SigningCodec, RsaPssCodec, DsaCodec, OctetCodec {

    /**
     * The codec of the keys that an algorithm identifier names.
     *
     * @throws Unreadable when certkp does not know the algorithm
     */
    static KeyCodec of(AlgorithmIdentifier algorithm) {
        return KeyCodecs.of(algorithm);
    }

    /** The object identifier of the algorithm. */
    ASN1ObjectIdentifier identifier();

    /** What its keys are called in the API and in the database. */
    KeyType type();

    /** What a checked public key is, as a person writes it: its algorithm with its size or curve, such as RSA-4096. */
    String describe(SubjectPublicKeyInfo checked) throws IOException;

    /** Checks the public key of a certificate. */
    SubjectPublicKeyInfo check(SubjectPublicKeyInfo key) throws IOException, GeneralSecurityException;

    /** A checked public key in the one form that all encodings of it share, to be compared by. */
    default SubjectPublicKeyInfo canonical(SubjectPublicKeyInfo checked) {
        return checked;
    }

    /**
     * Checks a private key. The public key that stands beside it is kept and not looked at.
     *
     * @throws Unreadable when it is no key of this algorithm
     */
    default PrivateKeyInfo check(PrivateKeyInfo key) throws IOException, GeneralSecurityException {
        try {
            PrivateKeyInfo plain = plain(key);
            return key.hasPublicKey()
                    ? new PrivateKeyInfo(
                            plain.getPrivateKeyAlgorithm(),
                            plain.getPrivateKey().getOctets(),
                            null,
                            key.getPublicKeyData().getOctets())
                    : plain;
        } catch (Unreadable e) {
            throw e;
        } catch (GeneralSecurityException | IOException | RuntimeException e) {
            throw new Unreadable(Code.PRIVATE_KEY_WRONG, AlgorithmName.of(key.getPrivateKeyAlgorithm()));
        }
    }

    /** A checked private key without anything beside it. */
    PrivateKeyInfo plain(PrivateKeyInfo key) throws IOException, GeneralSecurityException;

    /** Whether a public key as it stands beside a private one is the same as a checked one. */
    default boolean isSame(SubjectPublicKeyInfo publicKey, ASN1BitString other) throws IOException {
        return publicKey.getPublicKeyData().equals(other);
    }

    /**
     * A checked private key that says inside that a public key is its own, where the form has a place for it; empty when
     * it says that another one is. What it says may be wrong: only a proof shows that the two belong together.
     */
    default Optional<PrivateKeyInfo> naming(SubjectPublicKeyInfo publicKey, PrivateKeyInfo checked) throws IOException {
        if (!checked.hasPublicKey()) {
            return Optional.of(checked);
        }
        return isSame(publicKey, checked.getPublicKeyData())
                ? Optional.of(new PrivateKeyInfo(
                        checked.getPrivateKeyAlgorithm(),
                        checked.getPrivateKey().getOctets()))
                : Optional.empty();
    }

    /**
     * Whether two checked keys of this algorithm belong together, by computing with both.
     *
     * @throws GeneralSecurityException or a runtime exception, when either cannot be computed with
     */
    boolean proves(KeyProof keys) throws GeneralSecurityException;

    /** What an end-entity certificate lets its key do (RFC 5280 section 4.2.1.3). */
    default KeyUsage usage() {
        return new KeyUsage(KeyUsage.digitalSignature);
    }
}
