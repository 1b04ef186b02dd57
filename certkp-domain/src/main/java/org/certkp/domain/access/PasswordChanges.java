package org.certkp.domain.access;

/** Who is told that a password was changed, in the transaction that changes it. */
public interface PasswordChanges {

    /**
     * Keeps word of a change.
     *
     * @param account whose password it is
     * @param actor who has changed it
     * @param remoteAddress where the call came from; empty when there was none
     */
    void record(String account, String actor, String remoteAddress);
}
