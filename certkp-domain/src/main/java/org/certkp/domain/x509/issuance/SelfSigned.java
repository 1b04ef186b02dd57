package org.certkp.domain.x509.issuance;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import org.certkp.domain.x509.certificate.CertificateChain;
import org.certkp.domain.x509.key.GeneratedKey;
import org.certkp.domain.x509.key.KeyAlgorithm;
import org.certkp.domain.x509.key.PemPrivateKey;
import org.certkp.domain.x509.pem.PemBlock;

/**
 * A new key and a certificate for it that is its own issuer (REST contract, section "Generate"). They were proved to
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
     * Makes a certificate for a key.
     *
     * @param algorithm of the key
     * @param keys made for this certificate and used for no other
     * @param template what the certificate says
     * @throws IllegalStateException when one of the keys is another pair's
     */
    public static SelfSigned issue(KeyAlgorithm algorithm, KeyPair keys, CertificateTemplate template) {
        requireNonNull(algorithm, "algorithm is null");
        requireNonNull(keys, "keys is null");
        requireNonNull(template, "template is null");
        try {
            byte[] certificate = CertificateProfile.certificate(algorithm, template, keys);
            String key = GeneratedKey.pem(algorithm, keys);
            return new SelfSigned(
                    CertificateChain.parse(PemBlock.encode(PemBlock.CERTIFICATE, certificate)),
                    PemPrivateKey.restore(key));
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("The platform cannot make a pair with " + algorithm, e);
        }
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
