package org.certkp.domain.audit;

import java.util.List;
import java.util.UUID;

/**
 * The trail itself. An entry is written in the transaction of what it records: no audit, no effect and no secret. Calls
 * need a transaction.
 */
public interface AuditTrail {

    /** Adds an entry; the database has it when this returns, and commits or forgets it with the transaction. */
    void append(AuditEntry entry);

    /**
     * What was written last, newest first.
     *
     * @param limit how many entries at most, not negative
     */
    List<AuditEntry> latest(int limit);

    /**
     * What was written last of one pair, which may be gone by now, newest first; empty for an id that never was one.
     *
     * @param limit how many entries at most, not negative
     */
    List<AuditEntry> ofPair(UUID id, int limit);
}
