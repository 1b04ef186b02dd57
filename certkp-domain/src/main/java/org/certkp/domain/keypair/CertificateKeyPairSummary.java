package org.certkp.domain.keypair;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.certkp.domain.x509.key.KeyType;

/**
 * What is listed and retrieved: stored columns only, computed when the pair was written, so that reading never parses
 * PEM. Holds no key material.
 *
 * @param id the pk
 * @param name unique
 * @param fingerprintSha256 of the leaf's DER, lower-case hex with colons
 * @param fingerprintSha1 likewise
 * @param certExpiry the leaf's notAfter, whole seconds
 * @param certSubject the leaf's subject by RFC 4514
 * @param keyType of the certificate's public key
 * @param privateKeyType of the private key; empty without one
 * @param managed who manages the pair; empty when a person does
 * @param keyAlgorithm what the certificate's public key is, as a person writes it: RSA-4096, EC P-256, X25519
 * @param version counts the changes, from 0; a change may name the version that it was made from
 */
public record CertificateKeyPairSummary(
        UUID id,
        String name,
        String fingerprintSha256,
        String fingerprintSha1,
        Instant certExpiry,
        String certSubject,
        KeyType keyType,
        Optional<KeyType> privateKeyType,
        Optional<String> managed,
        String keyAlgorithm,
        long version) {}
