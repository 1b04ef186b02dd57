package org.certkp.persistence.keypair;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.certkp.domain.keypair.CertificateKeyPair;
import org.certkp.domain.keypair.PairCount;
import org.certkp.domain.x509.KeyType;

/** How many pairs there are of each kind, kept up to date by whoever adds, replaces or removes one. */
final class PairCounts {

    /** What pairs are counted by. */
    record Kind(KeyType keyType, boolean withKey) {

        static Kind of(CertificateKeyPair pair) {
            return new Kind(pair.keyType(), pair.key().isPresent());
        }
    }

    /**
     * Some pairs.
     *
     * @param pairs how many
     * @param changes another number after one of them was added, removed or renamed
     */
    record Counted(Long pairs, Long changes) {}

    /** In SQL, because Hibernate translates HQL anew at each update. */
    private static final String CHANGE = "update pair_count set pairs = pairs + :by, changes = changes + 1"
            + " where slot = :slot and key_type = :keyType and with_key = :withKey";

    private final EntityManager entities;

    PairCounts(EntityManager entities) {
        this.entities = entities;
    }

    void added(Kind kind) {
        change(kind, 1);
    }

    void removed(Kind kind) {
        change(kind, -1);
    }

    void replaced(Kind before, Kind after, boolean renamed) {
        if (!before.equals(after)) {
            removed(before);
            added(after);
        } else if (renamed) {
            change(after, 0);
        }
    }

    /** The slot is the same for all that one thread, and so one transaction, changes. */
    private void change(Kind kind, long by) {
        int changed = entities.createNativeQuery(CHANGE)
                .setParameter("by", by)
                .setParameter("slot", Math.floorMod(Thread.currentThread().getId(), PairCountRow.SLOTS))
                .setParameter("keyType", kind.keyType().label())
                .setParameter("withKey", kind.withKey())
                .executeUpdate();
        if (changed != 1) {
            throw new IllegalStateException("Pairs of kind " + kind + " are not counted.");
        }
    }

    /** All pairs. */
    PairCount all() {
        Tuple counted = entities.createQuery(
                        "select coalesce(sum(pairs), 0), coalesce(sum(case when withKey then 0L else pairs end), 0)"
                                + " from PairCountRow",
                        Tuple.class)
                .getSingleResult();
        return new PairCount(counted.get(0, Long.class), counted.get(1, Long.class));
    }

    /**
     * Some pairs.
     *
     * @param keyTypes any of these; empty for all
     * @param withKey only those that have a private key, or have none; empty for both
     */
    Counted of(Set<KeyType> keyTypes, Optional<Boolean> withKey) {
        Set<KeyType> wanted = keyTypes.isEmpty() ? EnumSet.allOf(KeyType.class) : keyTypes;
        return entities.createQuery(
                        "select coalesce(sum(pairs), 0), coalesce(sum(changes), 0) from PairCountRow"
                                + " where keyType in :labels and withKey in :keys",
                        Counted.class)
                .setParameter("labels", wanted.stream().map(KeyType::label).toList())
                .setParameter("keys", withKey.map(List::of).orElse(List.of(true, false)))
                .getSingleResult();
    }
}
