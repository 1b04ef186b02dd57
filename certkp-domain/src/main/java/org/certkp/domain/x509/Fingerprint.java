package org.certkp.domain.x509;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The digest of a certificate's DER by which people compare certificates. */
final class Fingerprint {

    private Fingerprint() {}

    static String sha256(byte[] der) {
        return of("SHA-256", der);
    }

    static String sha1(byte[] der) {
        return of("SHA-1", der);
    }

    /** Lower-case hex with colons. */
    private static String of(String algorithm, byte[] der) {
        try {
            return Readable.hex(MessageDigest.getInstance(algorithm).digest(der));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has " + algorithm, e);
        }
    }
}
