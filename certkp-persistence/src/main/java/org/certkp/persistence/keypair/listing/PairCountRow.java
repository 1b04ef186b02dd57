package org.certkp.persistence.keypair.listing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** A part of the number of pairs of one kind: all slots of the kind together make the number. */
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

    /** For JPA. */
    protected PairCountRow() {}
}
