package org.certkp.domain.keypair;

/**
 * One term of an ordering.
 *
 * @param by the column
 * @param descending whether the highest comes first
 */
public record PairOrder(Column by, boolean descending) {

    /** The stored columns of the object that a list can be ordered by. */
    public enum Column {
        PK,
        NAME,
        FINGERPRINT_SHA256,
        FINGERPRINT_SHA1,
        CERT_EXPIRY,
        CERT_SUBJECT,
        PRIVATE_KEY_TYPE,
        KEY_TYPE,
        MANAGED
    }
}
