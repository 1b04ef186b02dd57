package org.certkp.persistence.keypair.listing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.certkp.domain.keypair.CertificateKeyPair;
import org.certkp.domain.keypair.CertificateKeyPairSummary;
import org.certkp.domain.keypair.Page;
import org.certkp.domain.keypair.PageNumber;
import org.certkp.domain.keypair.PairQuery;
import org.certkp.domain.keypair.Pairs;
import org.certkp.domain.x509.key.KeyType;
import org.certkp.persistence.keypair.PairsOnEachDatabase;
import org.junit.jupiter.api.Test;

/** What the port promises for finding pairs and for pages of them, on any database. */
class PairListingTest extends PairsOnEachDatabase {

    List<String> names(PairQuery query) {
        return page(query).items().stream().map(CertificateKeyPairSummary::name).toList();
    }

    Page<CertificateKeyPairSummary> page(PairQuery query) {
        return look(pairs -> pairs.list(query)).orElseThrow();
    }

    void addNamed(String... names) {
        run(pairs -> List.of(names).forEach(name -> pairs.add(Pairs.named(name))));
    }

    @Test
    void list_answersTheStoredColumns() {
        CertificateKeyPair pair = added(Pairs.managed("a", "agent"));
        CertificateKeyPair bare = added(Pairs.withoutKey("b", Pairs.ED25519.certificate()));
        assertEquals(List.of(pair.summary(), bare.summary()), page(Query.ALL).items());
    }

    @Test
    void list_ofNothingIsOneEmptyPage() {
        assertEquals(Optional.of(new Page<>(1, 100, 0, List.of())), look(pairs -> pairs.list(Query.ALL)));
        assertEquals(new Page<>(1, 10, 0, List.of()), page(Query.page(PageNumber.LAST, 10)));
        assertEquals(Optional.empty(), look(pairs -> pairs.list(Query.page(PageNumber.of(2), 10))));
    }

    @Test
    void list_cutsPages() {
        addNamed(IntStream.range(0, 7).mapToObj(i -> "n" + i).toArray(String[]::new));
        assertEquals(List.of("n0", "n1", "n2"), names(Query.page(PageNumber.of(1), 3)));
        assertEquals(List.of("n3", "n4", "n5"), names(Query.page(PageNumber.of(2), 3)));
        Page<CertificateKeyPairSummary> last = page(Query.page(PageNumber.LAST, 3));
        assertEquals(
                List.of("n6"),
                last.items().stream().map(CertificateKeyPairSummary::name).toList());
        assertEquals(3, last.number());
        assertEquals(3, last.size());
        assertEquals(7, last.count());
        assertEquals(List.of("n0", "n1", "n2", "n3", "n4", "n5", "n6"), names(Query.page(PageNumber.LAST, 7)));
    }

    @Test
    void list_hasNoPageOutOfRange() {
        addNamed("a", "b", "c");
        for (long number : new long[] {0, -1, 3, Long.MAX_VALUE, Long.MIN_VALUE}) {
            PairQuery query = Query.page(PageNumber.of(number), 2);
            assertEquals(Optional.empty(), look(pairs -> pairs.list(query)), "page " + number);
        }
    }

    @Test
    void search_findsAnyPartOfTheNameInAnyCase() {
        addNamed("Web Server", "web-client", "mail");
        assertEquals(List.of("Web Server", "web-client"), names(Query.searching("WEB")));
        assertEquals(List.of("Web Server"), names(Query.searching("b s")));
        assertEquals(List.of(), names(Query.searching("webs")));
    }

    @Test
    void search_wantsEveryTerm() {
        addNamed("alpha beta", "alpha", "beta");
        assertEquals(List.of("alpha beta"), names(Query.searching("BETA", "alp")));
        assertEquals(List.of("alpha", "alpha beta", "beta"), names(Query.searching()));
    }

    @Test
    void search_takesWildcardsLiterally() {
        addNamed("100%", "1000", "a_b", "acb", "c\\d", "c!d", "cd", "[x]");
        assertEquals(List.of("100%"), names(Query.searching("0%")));
        assertEquals(List.of("a_b"), names(Query.searching("a_b")));
        assertEquals(List.of("c\\d"), names(Query.searching("\\")));
        assertEquals(List.of("c!d"), names(Query.searching("!")));
        assertEquals(List.of("[x]"), names(Query.searching("[X]")));
        assertEquals(List.of(), names(Query.searching("'; --")));
    }

    @Test
    void search_wantsTheWholeTermWhereManyNamesHavePartsOfIt() {
        // So many that a number is rare among them: one name in 20 may have it.
        addNamed(IntStream.range(0, 60).mapToObj(i -> "host-" + i + ".Example").toArray(String[]::new));
        addNamed("-17. host", "7.example-host");
        assertEquals(List.of("host-17.Example"), names(Query.searching("host-17.ex")));
        assertEquals(List.of("host-7.Example"), names(Query.searching("-7.example")));
        assertEquals(List.of("-17. host"), names(Query.searching("-17.", "host", "7. h")));
    }

    @Test
    void search_ignoresCaseBeyondAscii() {
        addNamed("ΟΔΟΣ ΑΘΗΝΩΝ", "Ünïcode", "straße", "\uD801\uDC00");
        assertEquals(List.of("ΟΔΟΣ ΑΘΗΝΩΝ"), names(Query.searching("οδος")));
        assertEquals(List.of("ΟΔΟΣ ΑΘΗΝΩΝ"), names(Query.searching("οδοσ α")));
        assertEquals(List.of("Ünïcode"), names(Query.searching("üNÏ")));
        assertEquals(List.of("\uD801\uDC00"), names(Query.searching("\uD801\uDC28")));
    }

    @Test
    void search_findsNothingForWhatNoDatabaseHolds() {
        addNamed("a", "?", "\uD83D\uDD11");
        assertEquals(List.of(), names(Query.searching("a\0")));
        assertEquals(List.of(), names(Query.searching("a", "\0")));
        assertEquals(List.of(), names(Query.searching("\uD83D")));
        assertEquals(List.of(), names(Query.named("\0")));
        assertEquals(List.of(), names(Query.managed("\0")));
        assertEquals(List.of("\uD83D\uDD11"), names(Query.searching("\uD83D\uDD11")));
    }

    @Test
    void filters_compareExactly() {
        addNamed("name", "Name", "name2");
        added(Pairs.managed("m", "agent"));
        assertEquals(List.of("name"), names(Query.named("name")));
        assertEquals(List.of("m"), names(Query.managed("agent")));
        assertEquals(List.of(), names(Query.managed("Agent")));
    }

    @Test
    void filters_knowKeysAndKeyTypes() {
        added(Pairs.named("ec"));
        added(Pairs.withoutKey("bare", Pairs.EC.certificate()));
        added(Pairs.of("ed", Pairs.ED25519));
        assertEquals(List.of("ec", "ed"), names(Query.hasKey(true)));
        assertEquals(List.of("bare"), names(Query.hasKey(false)));
        assertEquals(List.of("bare", "ec"), names(Query.ofTypes(KeyType.EC)));
        assertEquals(List.of("bare", "ec", "ed"), names(Query.ofTypes(KeyType.EC, KeyType.ED25519)));
        assertEquals(List.of(), names(Query.ofTypes(KeyType.RSA)));
    }

    @Test
    void filters_knowWhetherAPairIsManaged() {
        addNamed("own");
        added(Pairs.managed("other", "agent"));
        assertEquals(List.of("other"), names(Query.managedByAny(true)));
        assertEquals(List.of("own"), names(Query.managedByAny(false)));
    }

    @Test
    void filters_takeTheFirstMomentAndLeaveTheLastOut() {
        added(Pairs.of("2029", Pairs.ED25519));
        added(Pairs.of("2030", Pairs.EC));
        assertEquals(List.of("2029", "2030"), names(Query.expiresFrom("2029-01-01T00:00:00Z")));
        assertEquals(List.of("2030"), names(Query.expiresFrom("2029-01-01T00:00:01Z")));
        assertEquals(List.of("2029"), names(Query.expiresBefore("2030-01-01T00:00:00Z")));
        assertEquals(List.of("2029", "2030"), names(Query.expiresBefore("2030-01-01T00:00:01Z")));
        assertEquals(
                List.of(),
                names(Query.expiresFrom("2029-01-01T00:00:01Z")
                        .withExpiresBefore(Optional.of(Instant.parse("2030-01-01T00:00:00Z")))));
    }
}
