package org.certkp.domain.account;

import java.time.Instant;

/** Where failed sign-ins are counted, for each pair of a name, which may be empty, and an address. Calls need a transaction. */
public interface FailedSignInRepository {

    /** The count so far. Until the end of the transaction nobody else gets or changes one of this address. */
    FailedSignIns lock(String name, String remoteAddress);

    /** Keeps the count that was locked before. */
    void put(String name, String remoteAddress, FailedSignIns failures);

    /** Forgets the count of a name and an address. */
    void remove(String name, String remoteAddress);

    /** Forgets every count whose last failure was before the given time. */
    void removeBefore(Instant time);
}
