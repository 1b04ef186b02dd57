package org.certkp.persistence.keypair;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.certkp.domain.keypair.CertificateKeyPair;
import org.certkp.domain.keypair.CertificateKeyPairSummary;
import org.certkp.domain.keypair.PageNumber;
import org.certkp.domain.keypair.PairQuery;
import org.junit.jupiter.api.Test;

/** Late pages of the list by name: read from a place that an earlier page has left, and the same as without it. */
interface PairPlacesContract extends PairContract {

    int PAGE = 100;
    int PAIRS = 2_500;

    /** The first of them in each half is far enough from both ends for its place to be kept. */
    List<Integer> LATE = List.of(12, 13, 14);

    static PairQuery page(int number) {
        return Query.page(PageNumber.of(number), PAGE);
    }

    default void addMany() {
        for (int first = 0; first < PAIRS; first += PAGE) {
            List<CertificateKeyPair> some = IntStream.range(first, first + PAGE)
                    .mapToObj(i -> Pairs.named(String.format("n%04d", i)))
                    .toList();
            run(pairs -> some.forEach(pairs::add));
        }
    }

    default List<String> names(PagePlaces places, int number) {
        return database()
                .inTransaction(entities ->
                        Pairs.summaries(entities, places).list(page(number)).orElseThrow())
                .items()
                .stream()
                .map(CertificateKeyPairSummary::name)
                .toList();
    }

    default List<String> statements(PagePlaces places, int number) {
        return database()
                .statementsOf(entities -> Pairs.summaries(entities, places).list(page(number)));
    }

    default void assertSameAsWithoutPlaces(PagePlaces places) {
        for (int number : LATE) {
            assertEquals(names(new PagePlaces(), number), names(places, number), "page " + number);
        }
    }

    @Test
    default void list_readsALatePageFromThePlaceOfAnEarlierOne() {
        addMany();
        PagePlaces places = new PagePlaces();
        assertFalse(statements(places, 12).toString().contains("name_sort>="));
        for (int number : LATE) {
            List<String> sent = statements(places, number);
            assertEquals(3, sent.size(), sent.toString());
            assertTrue(sent.get(1).contains("name_sort>="), sent.toString());
            assertFalse(sent.get(1).contains("_data"), sent.toString());
            List<String> expected = IntStream.range((number - 1) * PAGE, number * PAGE)
                    .mapToObj(i -> String.format("n%04d", i))
                    .toList();
            assertEquals(expected, names(places, number));
        }
    }

    @Test
    default void list_forgetsItsPlacesWhenAPairIsAddedRenamedOrRemoved() {
        addMany();
        PagePlaces places = new PagePlaces();
        assertSameAsWithoutPlaces(places);
        CertificateKeyPair pair = added(Pairs.named("a"));
        assertEquals("n1099", names(places, 12).get(0));
        assertSameAsWithoutPlaces(places);
        CertificateKeyPair renamed = in(pairs -> pairs.replace(pair, Pairs.renamed(pair, "z")));
        assertEquals("n1100", names(places, 12).get(0));
        assertSameAsWithoutPlaces(places);
        in(pairs -> pairs.replace(renamed, Pairs.renamed(renamed, "b")));
        assertEquals("n1099", names(places, 12).get(0));
        assertSameAsWithoutPlaces(places);
        in(pairs -> pairs.remove(pair.id()));
        assertEquals("n1100", names(places, 12).get(0));
        assertSameAsWithoutPlaces(places);
    }
}
