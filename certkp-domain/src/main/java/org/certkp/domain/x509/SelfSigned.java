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
     * Makes a key and a certificate. For RSA this takes one to several seconds.
     *
     * @param algorithm of the key
     * @param template what the certificate says
     */
    public static SelfSigned issue(KeyAlgorithm algorithm, CertificateTemplate template) {
        requireNonNull(algorithm, "algorithm is null");
        requireNonNull(template, "template is null");
        try {
            KeyPair keys = KeyGeneration.generate(algorithm);
            byte[] certificate = CertificateProfile.certificate(algorithm, template, keys);
            String key = GeneratedKey.pem(algorithm, keys.getPublic(), keys.getPrivate());
            return new SelfSigned(
                    CertificateChain.parse(PemBlock.encode(PemBlock.CERTIFICATE, certificate)),
                    PemPrivateKey.parse(key));
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("The platform cannot make a pair with " + algorithm, e);
        }
    }
}
