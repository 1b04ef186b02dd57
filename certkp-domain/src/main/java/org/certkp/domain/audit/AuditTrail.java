package org.certkp.domain.audit;

/** The trail itself. An entry is written in the transaction of what it records: no audit, no effect and no secret. */
public interface AuditTrail {

    /** Adds an entry; the database has it when this returns, and commits or forgets it with the transaction. */
    void append(AuditEntry entry);
}
