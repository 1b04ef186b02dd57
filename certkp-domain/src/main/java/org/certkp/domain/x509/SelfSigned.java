package org.certkp.domain.x509;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;

/**
 * A new key and a certificate for it that is its own issuer (REST contract, section "Generate").
 *
 * @param certificate with itself as its only verifier
 * @param key the key that signed it
 */
public record SelfSigned(CertificateChain certificate, PemPrivateKey key) {

    /**
     * Makes a certificate for a key.
     *
     * @param algorithm of the key
     * @param keys made for this certificate and used for no other
     * @param template what the certificate says
     */
    public static SelfSigned issue(KeyAlgorithm algorithm, KeyPair keys, CertificateTemplate template) {
        requireNonNull(algorithm, "algorithm is null");
        requireNonNull(keys, "keys is null");
        requireNonNull(template, "template is null");
        try {
            byte[] certificate = CertificateProfile.certificate(algorithm, template, keys);
            String key = GeneratedKey.pem(algorithm, keys.getPublic(), keys.getPrivate());
            return new SelfSigned(
                    CertificateChain.parse(PemBlock.encode(PemBlock.CERTIFICATE, certificate)),
                    PemPrivateKey.restore(key));
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("The platform cannot make a pair with " + algorithm, e);
        }
    }
}
