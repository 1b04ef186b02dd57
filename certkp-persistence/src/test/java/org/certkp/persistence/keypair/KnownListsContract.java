package org.certkp.persistence.keypair;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.certkp.domain.keypair.CertificateKeyPair;
import org.certkp.domain.keypair.CertificateKeyPairSummary;
import org.certkp.domain.keypair.Page;
import org.certkp.domain.keypair.PageNumber;
import org.certkp.domain.keypair.PairOrder;
import org.certkp.domain.keypair.PairQuery;
import org.certkp.domain.x509.KeyType;
import org.junit.jupiter.api.Test;

/** What is remembered of long lists: each page is read with less work, and is the same as without it. */
interface KnownListsContract extends PairContract {

    int PAGE = 100;
    int PAIRS = 2_500;

    /** The first of them in each half is far enough from both ends for its place to be kept. */
    List<Integer> LATE = List.of(12, 13, 14);

    /** Each finds every pair. */
    List<PairQuery> LISTS = List.of(
            Query.ALL,
            Query.searching("n"),
            Query.ofTypes(KeyType.EC),
            Query.searching("n").withHasKey(Optional.of(true)));

    default void addMany() {
        for (int first = 0; first < PAIRS; first += PAGE) {
            List<CertificateKeyPair> some = IntStream.range(first, first + PAGE)
                    .mapToObj(i -> Pairs.named(String.format("n%04d", i)))
                    .toList();
            run(pairs -> some.forEach(pairs::add));
        }
    }

    static PairQuery page(PairQuery list, int number) {
        return list.withPage(PageNumber.of(number), PAGE);
    }

    default Page<CertificateKeyPairSummary> read(KnownLists lists, PairQuery query) {
        return database()
                .inTransaction(
                        entities -> Pairs.summaries(entities, lists).list(query).orElseThrow());
    }

    default List<String> names(KnownLists lists, PairQuery query) {
        return read(lists, query).items().stream()
                .map(CertificateKeyPairSummary::name)
                .toList();
    }

    /** Without the sample of names that decides how to search. */
    default List<String> statements(KnownLists lists, PairQuery query) {
        return database()
                .statementsOf(entities -> Pairs.summaries(entities, lists).list(query))
                .stream()
                .filter(sent -> !sent.startsWith("select ckpr1_0.name_search"))
                .toList();
    }

    @Test
    default void list_readsALatePageFromThePlaceOfAnEarlierOne() {
        addMany();
        KnownLists lists = new KnownLists();
        for (PairQuery list : LISTS) {
            assertFalse(statements(lists, page(list, 12)).toString().contains("name_sort>="), list.toString());
            for (int number : LATE) {
                List<String> sent = statements(lists, page(list, number));
                assertEquals(3, sent.size(), sent.toString());
                assertTrue(sent.get(1).contains("name_sort>="), sent.toString());
                assertFalse(sent.get(1).contains("_data"), sent.toString());
                List<String> expected = IntStream.range((number - 1) * PAGE, number * PAGE)
                        .mapToObj(i -> String.format("n%04d", i))
                        .toList();
                assertEquals(expected, names(lists, page(list, number)), list.toString());
            }
        }
    }

    @Test
    default void list_countsWhatASearchFindsOnceForAllPagesAndOrders() {
        addMany();
        KnownLists lists = new KnownLists();
        PairQuery search = Query.searching("n");
        assertTrue(statements(lists, search).toString().contains("count(*)"));
        for (PairQuery again : List.of(
                search,
                page(search, 2),
                search.withOrder(List.of(new PairOrder(PairOrder.Column.CERT_EXPIRY, true))))) {
            List<String> sent = statements(lists, again);
            assertEquals(2, sent.size(), sent.toString());
            assertFalse(sent.toString().contains("count(*)"), sent.toString());
            assertEquals(PAIRS, read(lists, again).count());
        }
    }

    @Test
    default void list_countsASearchAnewThatAsksForWhatMayChangeUnnoticed() {
        addMany();
        KnownLists lists = new KnownLists();
        PairQuery search = Query.searching("n").withExpiresFrom(Optional.of(Instant.EPOCH));
        assertEquals(statements(lists, search), statements(lists, search));
    }

    @Test
    default void list_forgetsWhatItKnowsWhenAPairIsAddedRenamedOrRemoved() {
        addMany();
        KnownLists lists = new KnownLists();
        assertSameAsAnew(lists, PAIRS, "n1100");
        CertificateKeyPair pair = added(Pairs.named("an"));
        assertSameAsAnew(lists, PAIRS + 1, "n1099");
        CertificateKeyPair renamed = in(pairs -> pairs.replace(pair, Pairs.renamed(pair, "zn")));
        assertSameAsAnew(lists, PAIRS + 1, "n1100");
        in(pairs -> pairs.replace(renamed, Pairs.renamed(renamed, "bn")));
        assertSameAsAnew(lists, PAIRS + 1, "n1099");
        in(pairs -> pairs.remove(pair.id()));
        assertSameAsAnew(lists, PAIRS, "n1100");
    }

    @Test
    default void list_ofAKindForgetsWhatItKnowsWhenAPairBecomesOneOfIt() {
        addMany();
        KnownLists lists = new KnownLists();
        CertificateKeyPair pair = added(Pairs.of("an", Pairs.ED25519));
        assertSameAsAnew(lists, Query.ofTypes(KeyType.EC), PAIRS, "n1100");
        assertSameAsAnew(lists, Query.searching("n").withKeyTypes(Set.of(KeyType.EC)), PAIRS, "n1100");
        in(pairs -> pairs.replace(pair, Pairs.renewed(pair)));
        assertSameAsAnew(lists, Query.ofTypes(KeyType.EC), PAIRS + 1, "n1099");
        assertSameAsAnew(lists, Query.searching("n").withKeyTypes(Set.of(KeyType.EC)), PAIRS + 1, "n1099");
    }

    private void assertSameAsAnew(KnownLists lists, int count, String firstOfPage12) {
        for (PairQuery list : LISTS) {
            assertSameAsAnew(lists, list, count, firstOfPage12);
        }
    }

    private void assertSameAsAnew(KnownLists lists, PairQuery list, int count, String firstOfPage12) {
        assertEquals(firstOfPage12, names(lists, page(list, 12)).get(0), list.toString());
        for (int number : LATE) {
            Page<CertificateKeyPairSummary> page = read(lists, page(list, number));
            assertEquals(read(new KnownLists(), page(list, number)), page, list.toString());
            assertEquals(count, page.count());
        }
    }
}
