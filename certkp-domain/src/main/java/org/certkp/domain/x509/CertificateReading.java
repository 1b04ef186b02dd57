package org.certkp.domain.x509;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.TBSCertificate;
import org.bouncycastle.operator.DefaultSignatureNameFinder;

/** Says in words what a certificate holds that {@link CertificateContent} has read without complaint. */
final class CertificateReading {

    private final byte[] der;
    private final Certificate certificate;
    private final TBSCertificate content;

    private CertificateReading(byte[] der) {
        this.der = der;
        this.certificate = Certificate.getInstance(der);
        this.content = certificate.getTBSCertificate();
    }

    static CertificateDetails details(byte[] der) {
        try {
            return new CertificateReading(der).details();
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("The certificate was read before.", e);
        }
    }

    private CertificateDetails details() throws IOException, GeneralSecurityException {
        KeyKind kind = KeyKind.of(content.getSubjectPublicKeyInfo().getAlgorithm());
        String subject = DistinguishedName.rfc4514(content.getSubject());
        List<ExtensionDetails> extensions = extensions();
        String issuer = DistinguishedName.rfc4514(content.getIssuer());
        return new CertificateDetails(
                subject,
                issuer,
                Readable.hex(content.getSerialNumber().getValue()),
                CertificateTime.read(content.getStartDate()),
                CertificateTime.read(content.getEndDate()),
                signatureAlgorithm(certificate.getSignatureAlgorithm()),
                kind.describe(kind.check(content.getSubjectPublicKeyInfo())),
                kind.type(),
                isAuthority(),
                subject.equals(issuer),
                extensions.stream()
                        .filter(extension -> extension.oid().equals(Extension.subjectAlternativeName.getId()))
                        .flatMap(extension -> extension.values().stream())
                        .toList(),
                extensions,
                Fingerprint.sha256(der),
                Fingerprint.sha1(der));
    }

    /** Bouncy Castle writes SHA256WITHRSA and ED25519, and the OID of what it does not know. */
    private static String signatureAlgorithm(AlgorithmIdentifier algorithm) {
        try {
            return new DefaultSignatureNameFinder()
                    .getAlgorithmName(algorithm)
                    .replace("WITH", "with")
                    .replace("AND", "and")
                    .replaceFirst("^ED(?=[0-9])", "Ed");
        } catch (RuntimeException e) {
            // Parameters of RSASSA-PSS that are none.
            return algorithm.getAlgorithm().getId();
        }
    }

    private boolean isAuthority() {
        BasicConstraints constraints = BasicConstraints.fromExtensions(content.getExtensions());
        return constraints != null && constraints.isCA();
    }

    private List<ExtensionDetails> extensions() {
        Extensions extensions = content.getExtensions();
        return extensions == null
                ? List.of()
                : Stream.of(extensions.getExtensionOIDs())
                        .map(extensions::getExtension)
                        .map(ExtensionReading::details)
                        .toList();
    }
}
