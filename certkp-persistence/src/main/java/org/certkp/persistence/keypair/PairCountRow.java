package org.certkp.persistence.keypair;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** A part of the number of pairs of one kind, and of their changes: all slots of the kind together make the number. */
@Entity
@Table(name = "pair_count")
@IdClass(PairCountRow.Key.class)
class PairCountRow {

    /** How many slots each kind has. */
    static final int SLOTS = 16;

    /** The primary key. */
    record Key(int slot, String keyType, boolean withKey) implements Serializable {}

    @Id
    private int slot;

    @Id
    @Column(name = "key_type")
    private String keyType;

    @Id
    @Column(name = "with_key")
    private boolean withKey;

    private long pairs;

    /** How often the pairs in this part were added, removed or renamed. */
    private long changes;

    /** For JPA. */
    protected PairCountRow() {}
}
