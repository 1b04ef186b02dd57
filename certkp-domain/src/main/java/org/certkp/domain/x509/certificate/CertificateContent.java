package org.certkp.domain.x509.certificate;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Instant;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.certkp.domain.failure.Code;
import org.certkp.domain.x509.asn1.AlgorithmName;
import org.certkp.domain.x509.asn1.Unreadable;
import org.certkp.domain.x509.key.KeyCodec;
import org.certkp.domain.x509.key.KeyType;
import org.certkp.domain.x509.name.DistinguishedName;

/**
 * What certkp wants to know of one certificate (RFC 5280 section 4.1). Nothing is left to be read later: who holds one
 * knows that all its parts can be read, down to the public key; what is in the extensions may be anything.
 *
 * @param subject by RFC 4514
 * @param notAfter whole seconds
 * @param keyType of the public key
 * @param keyAlgorithm what the public key is, as a person writes it
 * @param publicKey checked, in the plain form that {@link KeyCodec} answers
 */
public record CertificateContent(
        String subject, Instant notAfter, KeyType keyType, String keyAlgorithm, SubjectPublicKeyInfo publicKey) {

    /** In UTF-16 units. The subject is a column that is stored, listed and ordered by. */
    private static final int MAX_SUBJECT_LENGTH = 8192;

    /**
     * Reads a certificate to its end.
     *
     * @throws RuntimeException and the declared ones, when it cannot be read
     */
    static CertificateContent read(byte[] der) throws IOException, GeneralSecurityException {
        CertificateParts parts = CertificateParts.read(der);
        name(parts.issuer(), Code.ISSUER_MALFORMED);
        String subject = name(parts.subject(), Code.SUBJECT_MALFORMED);
        if (subject.length() > MAX_SUBJECT_LENGTH) {
            throw new Unreadable(Code.SUBJECT_TOO_LONG, MAX_SUBJECT_LENGTH);
        }
        KeyCodec codec = KeyCodec.of(parts.publicKey().getAlgorithm());
        SubjectPublicKeyInfo publicKey = publicKey(codec, parts.publicKey());
        return new CertificateContent(subject, parts.notAfter(), codec.type(), codec.describe(publicKey), publicKey);
    }

    /** SHA-256 of the SubjectPublicKeyInfo, lower-case hex with colons; all encodings of one public key have the same. */
    String publicKeySha256() {
        try {
            return Fingerprint.sha256(
                    KeyCodec.of(publicKey.getAlgorithm()).canonical(publicKey).getEncoded(ASN1Encoding.DER));
        } catch (IOException e) {
            throw new IllegalStateException("What was checked can be encoded.", e);
        }
    }

    private static String name(ASN1Sequence name, Code otherwise) throws IOException {
        try {
            DistinguishedName.requireReadable(name);
            return DistinguishedName.rfc4514(name);
        } catch (RuntimeException e) {
            throw new Unreadable(otherwise);
        }
    }

    private static SubjectPublicKeyInfo publicKey(KeyCodec codec, SubjectPublicKeyInfo key) {
        try {
            return codec.check(key);
        } catch (Unreadable e) {
            throw e;
        } catch (GeneralSecurityException | IOException | RuntimeException e) {
            throw new Unreadable(Code.PUBLIC_KEY_WRONG, AlgorithmName.of(key.getAlgorithm()));
        }
    }
}
