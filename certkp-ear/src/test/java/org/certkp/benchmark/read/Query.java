package org.certkp.benchmark.read;

import java.util.List;
import java.util.stream.IntStream;
import org.certkp.benchmark.load.Requests;
import org.certkp.contract.Api;

/** A list that is asked for, of which the answer has as many pairs whatever the number of all. */
enum Query {
    FIRST_PAGE("first page"),
    /** The database counts through the index up to each. */
    MIDDLE_PAGES("successive pages in the middle"),
    LAST_PAGE("last page"),
    SEARCH("search with one hit"),
    /** It counts them all, since the answer says how many there are. */
    COMMON_SEARCH("search that finds every pair"),
    FILTER("filter by key type");

    /** Without {@code page_size}. */
    private static final int PAGE = 100;

    private static final int SUCCESSIVE = 5;

    private static final List<String> HITS = IntStream.rangeClosed(1, 9)
            .mapToObj(i -> "search=host-0000" + i + "00")
            .toList();

    private final String title;

    Query(String title) {
        this.title = title;
    }

    /** Its name in the table. */
    String title() {
        return title;
    }

    /** Whether the database counts through what comes before the page, or through all names. */
    boolean grows() {
        return this == MIDDLE_PAGES || this == COMMON_SEARCH;
    }

    /**
     * The requests.
     *
     * @param pairs of which to ask
     */
    Requests of(int pairs) {
        List<String> queries =
                switch (this) {
                    case FIRST_PAGE -> List.of("");
                    case MIDDLE_PAGES ->
                        IntStream.range(pairs / PAGE / 2, pairs / PAGE / 2 + SUCCESSIVE)
                                .mapToObj(page -> "page=" + page)
                                .toList();
                    case LAST_PAGE -> List.of("page=" + pairs / PAGE);
                    case SEARCH -> HITS;
                    case COMMON_SEARCH -> List.of("search=host-");
                    case FILTER -> List.of("key_type=ec");
                };
        return Requests.get(
                queries.stream().map(query -> Api.PAIRS + "?" + query).toList());
    }
}
