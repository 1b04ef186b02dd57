package org.certkp.persistence.keypair;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.UUID;
import org.certkp.domain.keypair.PairQuery;
import org.certkp.persistence.keypair.KnownLists.Place;
import org.certkp.persistence.keypair.PairCounts.Counted;
import org.junit.jupiter.api.Test;

class KnownListsTest {

    private final KnownLists lists = new KnownLists();

    private static Place place(long offset) {
        return new Place(offset, new byte[0], new UUID(0, offset));
    }

    private static PairQuery list(int number) {
        return Query.searching("n" + number);
    }

    @Test
    void upTo_isTheLastPlaceThatIsNotBehindTheOffset() {
        lists.remember(place(200), Query.ALL, 1);
        lists.remember(place(300), Query.ALL, 1);
        assertEquals(Optional.empty(), lists.upTo(199, Query.ALL, 1));
        assertEquals(200, lists.upTo(299, Query.ALL, 1).orElseThrow().offset());
        assertEquals(300, lists.upTo(5000, Query.ALL, 1).orElseThrow().offset());
    }

    @Test
    void places_areThoseOfOneList() {
        lists.remember(place(200), list(1), 1);
        assertEquals(Optional.empty(), lists.upTo(200, list(2), 1));
    }

    @Test
    void places_areThoseOfOneState() {
        lists.remember(place(200), Query.ALL, 1);
        assertEquals(Optional.empty(), lists.upTo(200, Query.ALL, 2));
        lists.remember(place(400), Query.ALL, 2);
        assertEquals(Optional.empty(), lists.upTo(200, Query.ALL, 2));
    }

    @Test
    void counted_isReplacedWithTheState() {
        lists.remember(new Counted(7L, 1L), list(1));
        assertEquals(Optional.of(new Counted(7L, 1L)), lists.counted(list(1)));
        lists.remember(place(200), list(1), 2);
        assertEquals(Optional.empty(), lists.counted(list(1)));
    }

    @Test
    void lists_areAHundredThatWereAskedForLast() {
        for (int i = 0; i < 100; i++) {
            lists.remember(new Counted(7L, 1L), list(i));
        }
        assertTrue(lists.counted(list(0)).isPresent());
        lists.remember(new Counted(7L, 1L), list(100));
        assertTrue(lists.counted(list(0)).isPresent());
        assertEquals(Optional.empty(), lists.counted(list(1)));
        assertTrue(lists.counted(list(2)).isPresent());
    }

    @Test
    void places_areTwentyThousandInAllListsOfWhichTheFirstOfTheEldestGo() {
        for (int i = 1; i <= 10_000; i++) {
            lists.remember(place(i), list(1), 1);
            lists.remember(place(i), list(2), 1);
        }
        lists.remember(place(10_001), list(2), 1);
        assertEquals(Optional.empty(), lists.upTo(1, list(1), 1));
        assertEquals(2, lists.upTo(2, list(1), 1).orElseThrow().offset());
        assertEquals(1, lists.upTo(1, list(2), 1).orElseThrow().offset());
        lists.remember(place(1), list(1), 2);
        for (int i = 10_002; i < 19_999; i++) {
            lists.remember(place(i), list(2), 1);
        }
        assertEquals(1, lists.upTo(1, list(2), 1).orElseThrow().offset());
        assertEquals(1, lists.upTo(1, list(1), 2).orElseThrow().offset());
    }
}
