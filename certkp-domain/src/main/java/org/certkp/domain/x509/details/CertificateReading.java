package org.certkp.domain.x509.details;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.List;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.operator.DefaultSignatureNameFinder;
import org.certkp.domain.x509.asn1.Readable;
import org.certkp.domain.x509.certificate.CertificateChain;
import org.certkp.domain.x509.certificate.CertificateContent;
import org.certkp.domain.x509.certificate.CertificateParts;
import org.certkp.domain.x509.certificate.Fingerprint;
import org.certkp.domain.x509.key.KeyCodec;
import org.certkp.domain.x509.name.DistinguishedName;

/** Says in words what a certificate holds that {@link CertificateContent} has read without complaint. */
public final class CertificateReading {

    private final byte[] der;
    private final CertificateParts parts;

    private CertificateReading(byte[] der) {
        this.der = der;
        this.parts = CertificateParts.read(der);
    }

    /** What each certificate of a chain says, leaf first. Computed at each call. */
    public static List<CertificateDetails> details(CertificateChain chain) {
        return chain.encoded().stream().map(CertificateReading::details).toList();
    }

    private static CertificateDetails details(byte[] der) {
        try {
            return new CertificateReading(der).details();
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("The certificate was read before.", e);
        }
    }

    private CertificateDetails details() throws IOException, GeneralSecurityException {
        KeyCodec codec = KeyCodec.of(parts.publicKey().getAlgorithm());
        String subject = DistinguishedName.rfc4514(parts.subject());
        List<ExtensionDetails> extensions = extensions();
        String issuer = DistinguishedName.rfc4514(parts.issuer());
        return new CertificateDetails(
                subject,
                issuer,
                Readable.hex(parts.serialNumber()),
                parts.notBefore(),
                parts.notAfter(),
                signatureAlgorithm(parts.signatureAlgorithm()),
                codec.describe(codec.check(parts.publicKey())),
                codec.type(),
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
        return parts.extensions().stream()
                .filter(extension -> extension.getExtnId().equals(Extension.basicConstraints))
                .anyMatch(ExtensionReading::isAuthority);
    }

    private List<ExtensionDetails> extensions() {
        return parts.extensions().stream().map(ExtensionReading::details).toList();
    }
}
