package org.certkp.persistence.keypair;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.certkp.domain.keypair.PageNumber;
import org.certkp.domain.keypair.PairOrder;
import org.certkp.domain.keypair.PairQuery;
import org.certkp.persistence.keypair.PairCounts.Counted;

/**
 * What was found out about long lists that depend on the names and kinds of pairs alone: how many pairs a search finds,
 * and where late pages by name began, so that the next one is read from there. A database finds both by going through
 * all pairs that there are, or that come before. What is known holds for one state of the pairs, which every change of
 * one on any node replaces by another, so it is never out of date.
 */
@ApplicationScoped
class KnownLists {

    static final List<PairOrder> BY_NAME = List.of(new PairOrder(PairOrder.Column.NAME, false));

    private static final int MOST_LISTS = 100;

    /** In all lists. Of each some hundred bytes. */
    private static final int MOST_PLACES = 20_000;

    /**
     * A pair in a list.
     *
     * @param offset how many come before it
     * @param nameSort its name, as the list is ordered by it
     * @param id what decides between names that begin alike
     */
    record Place(long offset, byte[] nameSort, UUID id) {}

    private static final class Known {

        private final long changes;
        private final TreeMap<Long, Place> places = new TreeMap<>();
        private Optional<Counted> counted = Optional.empty();

        private Known(long changes) {
            this.changes = changes;
        }
    }

    /** The one that was asked for last is the last. */
    private final Map<PairQuery, Known> lists = new LinkedHashMap<>(16, 0.75f, true);

    /** The last place that is not behind an offset; empty when none is known after so many changes. */
    synchronized Optional<Place> upTo(long offset, PairQuery query, long changes) {
        return Optional.ofNullable(lists.get(list(query)))
                .filter(known -> known.changes == changes)
                .map(known -> known.places.floorEntry(offset))
                .map(found -> found.getValue());
    }

    /** Keeps a place that was seen after so many changes. */
    synchronized void remember(Place place, PairQuery query, long changes) {
        known(query, changes).places.put(place.offset(), place);
        bound();
    }

    /** How many pairs there were on all pages, after how many changes; empty when that is not known. */
    synchronized Optional<Counted> counted(PairQuery query) {
        return Optional.ofNullable(lists.get(list(query))).flatMap(known -> known.counted);
    }

    /** Keeps how many pairs there are on all pages. */
    synchronized void remember(Counted counted, PairQuery query) {
        known(query, counted.changes()).counted = Optional.of(counted);
        bound();
    }

    private Known known(PairQuery query, long changes) {
        PairQuery list = list(query);
        Known known = lists.get(list);
        if (known == null || known.changes != changes) {
            known = new Known(changes);
            lists.put(list, known);
        }
        return known;
    }

    /** The first places of a list are soonest counted to. */
    private void bound() {
        if (lists.size() > MOST_LISTS) {
            lists.remove(lists.keySet().iterator().next());
        }
        int tooMany =
                lists.values().stream().mapToInt(known -> known.places.size()).sum() - MOST_PLACES;
        for (Known known : lists.values()) {
            while (tooMany > 0 && known.places.pollFirstEntry() != null) {
                tooMany--;
            }
        }
    }

    /** The same for all pages and orders. */
    private static PairQuery list(PairQuery query) {
        return query.withOrder(BY_NAME).withPage(PageNumber.of(1), 1);
    }
}
