package org.certkp.persistence.keypair.listing;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.certkp.domain.keypair.PairCount;
import org.certkp.domain.x509.key.KeyType;

/** How many pairs there are of each kind, kept up to date by whoever adds, replaces or removes one. */
public final class PairCounts {

    /** What pairs are counted by. */
    public record Kind(KeyType keyType, boolean withKey) {}

    /** In SQL, because Hibernate translates HQL anew at each update. */
    private static final String CHANGE = "update pair_count set pairs = pairs + :by"
            + " where slot = :slot and key_type = :keyType and with_key = :withKey";

    private static final String ADD =
            "insert into pair_count (slot, key_type, with_key, pairs) values (:slot, :keyType, :withKey, :by)";

    /** All rows of the slot in one order, so that two transactions that need several never wait for each other. */
    private static final String LOCK =
            "select pairs from pair_count where slot = :slot order by key_type, with_key for update";

    private final EntityManager entities;

    public PairCounts(EntityManager entities) {
        this.entities = entities;
    }

    public void added(Kind kind) {
        change(Map.of(kind, 1));
    }

    public void removed(Collection<Kind> kinds) {
        change(kinds.stream().collect(Collectors.toMap(kind -> kind, kind -> -1, Integer::sum)));
    }

    public void replaced(Kind before, Kind after) {
        if (!before.equals(after)) {
            change(Map.of(before, -1, after, 1));
        }
    }

    /**
     * Call it when all rows of pairs are written, since whoever holds a count must not wait for a row. The slot is the
     * same for all that one thread, and so one transaction, changes.
     */
    private void change(Map<Kind, Integer> changes) {
        int slot = Math.floorMod(Thread.currentThread().getId(), PairCountRow.SLOTS);
        if (changes.size() > 1) {
            lock(slot);
        }
        changes.forEach((kind, by) -> {
            if (write(CHANGE, slot, kind, by) == 0) {
                lock(slot);
                // Somebody else may have added it before the lock was free.
                if (write(CHANGE, slot, kind, by) == 0) {
                    write(ADD, slot, kind, by);
                }
            }
        });
    }

    private void lock(int slot) {
        entities.createNativeQuery(LOCK).setParameter("slot", slot).getResultList();
    }

    private int write(String statement, int slot, Kind kind, int by) {
        return entities.createNativeQuery(statement)
                .setParameter("by", by)
                .setParameter("slot", slot)
                .setParameter("keyType", kind.keyType().label())
                .setParameter("withKey", kind.withKey())
                .executeUpdate();
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
    long of(Set<KeyType> keyTypes, Optional<Boolean> withKey) {
        Set<KeyType> wanted = keyTypes.isEmpty() ? EnumSet.allOf(KeyType.class) : keyTypes;
        return entities.createQuery(
                        "select coalesce(sum(pairs), 0) from PairCountRow"
                                + " where keyType in :labels and withKey in :keys",
                        Long.class)
                .setParameter("labels", wanted.stream().map(KeyType::label).toList())
                .setParameter("keys", withKey.map(List::of).orElse(List.of(true, false)))
                .getSingleResult();
    }
}
