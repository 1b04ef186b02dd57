package org.certkp.domain.x509.issuance;

import static java.util.Objects.requireNonNull;

import org.certkp.domain.x509.certificate.CertificateChain;
import org.certkp.domain.x509.key.GeneratedKey;
import org.certkp.domain.x509.key.PemPrivateKey;

/**
 * A new key and a certificate for it that is its own issuer (CONTRACT.md, section "Generate"). They were proved to
 * belong together: the certificate's signature is the key's, and the public key in it verifies it.
 */
public final class SelfSigned {

    private final CertificateChain certificate;
    private final PemPrivateKey key;

    private SelfSigned(CertificateChain certificate, PemPrivateKey key) {
        this.certificate = certificate;
        this.key = key;
    }

    /**
     * A key with a certificate that it signs.
     *
     * @param template what the certificate says
     * @param key made for this certificate and used for no other
     * @throws IllegalStateException when the two parts of the key do not belong together
     */
    public static SelfSigned of(CertificateTemplate template, GeneratedKey key) {
        requireNonNull(key, "key is null");
        return new SelfSigned(CertificateIssuer.issue(template, key), key.toPem());
    }

    /** The certificate alone. */
    public CertificateChain certificate() {
        return certificate;
    }

    /** The key that signed it. */
    public PemPrivateKey key() {
        return key;
    }

    @Override
    public String toString() {
        return "SelfSigned[" + certificate + "]";
    }
}
