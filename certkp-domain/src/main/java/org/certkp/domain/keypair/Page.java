package org.certkp.domain.keypair;

import java.util.List;

/**
 * One page of a list.
 *
 * @param number from 1
 * @param size how many items a full page has
 * @param count how many items all pages have
 * @param items the items of this page, in order
 * @param <T> what is listed
 */
public record Page<T>(int number, int size, long count, List<T> items) {

    public Page {
        items = List.copyOf(items);
    }

    /** At least 1: an empty list is one empty page. */
    public long totalPages() {
        return Math.max(1, (count + size - 1) / size);
    }
}
