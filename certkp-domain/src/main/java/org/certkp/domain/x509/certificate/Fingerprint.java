package org.certkp.domain.x509.certificate;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.certkp.domain.x509.asn1.Readable;

/** The digest of a certificate's DER by which people compare certificates. */
public final class Fingerprint {

    private Fingerprint() {}

    public static String sha256(byte[] der) {
        return of("SHA-256", der);
    }

    public static String sha1(byte[] der) {
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
