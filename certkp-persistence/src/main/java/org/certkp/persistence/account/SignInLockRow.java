package org.certkp.persistence.account;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** What an attempt to sign in locks before it reads and writes its count. The rows are always there. */
@Entity
@Table(name = "sign_in_lock")
class SignInLockRow {

    private static final int SLOTS = 16;

    @Id
    private int slot;

    /** For JPA. */
    protected SignInLockRow() {}

    /** The row for an address, whatever the name; it is shared with others, which then wait a moment. */
    static int slotOf(String remoteAddress) {
        return Math.floorMod(remoteAddress.hashCode(), SLOTS);
    }
}
