package org.certkp.domain.x509;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Instant;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x509.TBSCertificate;

/**
 * What certkp wants to know of one certificate (RFC 5280 section 4.1). Nothing is left to be read later: who holds one
 * knows that version, names, times, public key and the standard extensions can be read.
 *
 * @param subject by RFC 4514
 * @param notAfter whole seconds
 * @param keyType of the public key
 * @param keyAlgorithm what the public key is, as a person writes it
 * @param publicKey checked, in the form that {@link KeyProof} loads
 */
record CertificateContent(
        String subject, Instant notAfter, KeyType keyType, String keyAlgorithm, SubjectPublicKeyInfo publicKey) {

    /** In UTF-16 units. The subject is a column that is stored, listed and ordered by. */
    private static final int MAX_SUBJECT_LENGTH = 8192;

    /**
     * Reads a certificate to its end.
     *
     * @throws RuntimeException and the declared ones, when it cannot be read
     */
    static CertificateContent read(byte[] der) throws IOException, GeneralSecurityException {
        Certificate certificate = Certificate.getInstance(Der.requireOne(der));
        TBSCertificate content = certificate.getTBSCertificate();
        // RFC 5280 section 4.1.1.2: the two must be the same.
        require(certificate.getSignatureAlgorithm().equals(content.getSignature()), "Two signature algorithms.");
        CertificateTime.read(content.getStartDate());
        DistinguishedName.rfc4514(content.getIssuer());
        StandardExtensions.check(content.getExtensions());
        String subject = DistinguishedName.rfc4514(content.getSubject());
        require(subject.length() <= MAX_SUBJECT_LENGTH, "The subject is too long.");
        KeyKind kind = KeyKind.of(content.getSubjectPublicKeyInfo().getAlgorithm());
        SubjectPublicKeyInfo publicKey = kind.check(content.getSubjectPublicKeyInfo());
        return new CertificateContent(
                subject, CertificateTime.read(content.getEndDate()), kind.type(), kind.describe(publicKey), publicKey);
    }

    private static void require(boolean met, String otherwise) {
        if (!met) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
