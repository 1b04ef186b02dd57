package org.certkp.domain.x509.issuance;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.security.NoSuchAlgorithmException;
import org.certkp.domain.x509.certificate.CertificateChain;
import org.certkp.domain.x509.key.SigningKey;
import org.certkp.domain.x509.pem.PemBlock;

/** Issues certificates (CONTRACT.md, section "Generate"). */
public final class CertificateIssuer {

    private CertificateIssuer() {}

    /**
     * Issues a self-signed certificate: its subject is its issuer, and its key has signed it.
     *
     * @param template what the certificate says
     * @param signingKey of the subject
     * @throws IllegalStateException when the key cannot sign
     */
    public static CertificateChain issue(CertificateTemplate template, SigningKey signingKey) {
        requireNonNull(template, "template is null");
        requireNonNull(signingKey, "signingKey is null");
        try {
            Issuer itself = new Issuer(CertificateProfile.subject(template), signingKey);
            byte[] certificate = CertificateProfile.certificate(template, signingKey.publicKey(), itself);
            return CertificateChain.parse(PemBlock.encode(PemBlock.CERTIFICATE, certificate));
        } catch (NoSuchAlgorithmException | IOException e) {
            throw new IllegalStateException("The platform cannot issue a certificate for " + signingKey, e);
        }
    }
}
