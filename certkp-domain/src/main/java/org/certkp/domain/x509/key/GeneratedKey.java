package org.certkp.domain.x509.key;

import java.io.IOException;
import java.security.KeyPair;

/** Writes a key that certkp made in the form that OpenSSL writes for its algorithm (REST contract, "Generate"). */
public final class GeneratedKey {

    private GeneratedKey() {}

    /** PKCS#1 for RSA, SEC 1 for EC, PKCS#8 (RFC 8410) for Ed25519 and Ed448. */
    public static String pem(KeyAlgorithm algorithm, KeyPair keys) throws IOException {
        return algorithm.codec().pem(keys);
    }
}
