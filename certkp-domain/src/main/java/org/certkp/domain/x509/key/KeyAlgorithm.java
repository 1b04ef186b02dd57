package org.certkp.domain.x509.key;

/** What {@code generate} can make: the values of {@code alg} in REST contract, section "Generate". */
public enum KeyAlgorithm {
    /** RSA 4096 with e = 65537. */
    RSA,
    /** ECDSA on P-256. */
    ECDSA,
    /** Ed25519 (RFC 8410). */
    ED25519,
    /** Ed448 (RFC 8410). */
    ED448
}
