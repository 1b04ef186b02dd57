package org.certkp.domain.audit;

/**
 * How a recorded action ended. What was refused leaves no entry: its transaction is rolled back and the database holds
 * what it held.
 */
public enum Outcome {
    /** It was done. */
    SUCCESS,
    /** An update that changed nothing. */
    UNCHANGED,
    /** A view of a private key that the pair does not have. */
    ABSENT
}
