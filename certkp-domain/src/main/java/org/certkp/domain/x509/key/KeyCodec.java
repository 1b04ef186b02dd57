package org.certkp.domain.x509.key;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1BitString;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.edec.EdECObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.certkp.domain.failure.Code;
import org.certkp.domain.x509.asn1.AlgorithmName;
import org.certkp.domain.x509.asn1.Unreadable;

/**
 * Reads the keys of one kind: bounds every number before something computes with it, and answers the key in the plain
 * form that {@link KeyProof} loads. Exceptions of any of the declared types, and runtime exceptions, mean that the key
 * cannot be read.
 */
public interface KeyCodec {

    Map<ASN1ObjectIdentifier, KeyCodec> BY_ALGORITHM = Map.of(
            PKCSObjectIdentifiers.rsaEncryption, new RsaCodec("RSA"),
            PKCSObjectIdentifiers.id_RSASSA_PSS, new RsaCodec("RSA-PSS"),
            X9ObjectIdentifiers.id_ecPublicKey, new EcCodec(),
            X9ObjectIdentifiers.id_dsa, new DsaCodec(),
            EdECObjectIdentifiers.id_Ed25519, new OctetCodec(KeyType.ED25519),
            EdECObjectIdentifiers.id_Ed448, new OctetCodec(KeyType.ED448),
            EdECObjectIdentifiers.id_X25519, new OctetCodec(KeyType.X25519),
            EdECObjectIdentifiers.id_X448, new OctetCodec(KeyType.X448));

    /**
     * The kind that an algorithm identifier names.
     *
     * @throws IllegalArgumentException when certkp does not know it
     */
    static KeyCodec of(AlgorithmIdentifier algorithm) {
        KeyCodec kind = BY_ALGORITHM.get(algorithm.getAlgorithm());
        if (kind == null) {
            throw new Unreadable(Code.KEY_ALGORITHM_UNSUPPORTED, AlgorithmName.of(algorithm));
        }
        return kind;
    }

    /** What the keys of this kind are called. */
    KeyType type();

    /** What a checked public key is, as a person writes it: its algorithm with its size or curve, such as RSA-4096. */
    String describe(SubjectPublicKeyInfo checked) throws IOException;

    /** Checks the public key of a certificate. */
    SubjectPublicKeyInfo check(SubjectPublicKeyInfo key) throws IOException, GeneralSecurityException;

    /**
     * Checks a private key. The public key that stands beside it is kept and not looked at.
     *
     * @throws Unreadable when it is not one of this kind
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
}
