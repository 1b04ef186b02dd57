package org.certkp.domain.x509.details;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import org.certkp.domain.x509.key.KeyType;

/**
 * What one certificate says, to be read by a person (RFC 5280 section 4.1). Nothing in it was verified.
 *
 * @param subject by RFC 4514, the last RDN first; "" for an empty one
 * @param issuer likewise
 * @param serialNumber lower-case hex with colons, with a minus before a negative one
 * @param notBefore the first moment of the validity, whole seconds
 * @param notAfter the last one
 * @param signatureAlgorithm by which the issuer signed, such as SHA256withRSA; the OID when certkp does not know it
 * @param publicKey its algorithm and its size or curve, such as RSA-4096
 * @param keyType of the public key
 * @param certificateAuthority whether Basic Constraints say so (RFC 5280 section 4.2.1.9)
 * @param selfIssued whether issuer and subject are written alike (RFC 5280 section 6.1)
 * @param alternativeNames of the subject, each with its type before it: "DNS: web.example.com"
 * @param extensions in the order of the certificate
 * @param fingerprintSha256 of the DER, lower-case hex with colons
 * @param fingerprintSha1 likewise
 */
public record CertificateDetails(
        String subject,
        String issuer,
        String serialNumber,
        Instant notBefore,
        Instant notAfter,
        String signatureAlgorithm,
        String publicKey,
        KeyType keyType,
        boolean certificateAuthority,
        boolean selfIssued,
        List<String> alternativeNames,
        List<ExtensionDetails> extensions,
        String fingerprintSha256,
        String fingerprintSha1) {

    public CertificateDetails {
        requireNonNull(subject, "subject is null");
        requireNonNull(issuer, "issuer is null");
        requireNonNull(serialNumber, "serialNumber is null");
        requireNonNull(notBefore, "notBefore is null");
        requireNonNull(notAfter, "notAfter is null");
        requireNonNull(signatureAlgorithm, "signatureAlgorithm is null");
        requireNonNull(publicKey, "publicKey is null");
        requireNonNull(keyType, "keyType is null");
        alternativeNames = List.copyOf(alternativeNames);
        extensions = List.copyOf(extensions);
        requireNonNull(fingerprintSha256, "fingerprintSha256 is null");
        requireNonNull(fingerprintSha1, "fingerprintSha1 is null");
    }
}
