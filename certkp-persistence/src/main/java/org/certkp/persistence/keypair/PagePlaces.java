package org.certkp.persistence.keypair;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Where late pages of the list by name began, so that the next one is read from there: a database finds a page by
 * counting through all that comes before it. What is remembered holds for one state of the list, which every change of
 * it on any node replaces by another, so it is never out of date.
 */
@ApplicationScoped
class PagePlaces {

    /** Of each some hundred bytes. */
    private static final int MOST = 20_000;

    /**
     * A pair in the list.
     *
     * @param offset how many come before it
     * @param nameSort its name, as the list is ordered by it
     * @param id what decides between names that begin alike
     */
    record Place(long offset, byte[] nameSort, UUID id) {}

    private final TreeMap<Long, Place> places = new TreeMap<>();
    private long state;

    /** The last place that is not behind an offset; empty when none is known in this state of the list. */
    synchronized Optional<Place> upTo(long offset, long current) {
        return current == state
                ? Optional.ofNullable(places.floorEntry(offset)).map(found -> found.getValue())
                : Optional.empty();
    }

    /** Keeps a place that was seen in a state of the list. When there are many, the first ones are soonest counted to. */
    synchronized void remember(Place place, long seen) {
        if (seen != state) {
            places.clear();
            state = seen;
        }
        places.put(place.offset(), place);
        if (places.size() > MOST) {
            places.pollFirstEntry();
        }
    }
}
