package org.certkp.web.admin.pairs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.certkp.domain.keypair.PageNumber;
import org.certkp.domain.keypair.PairOrder;
import org.certkp.domain.keypair.PairQuery;
import org.certkp.domain.x509.KeyType;
import org.junit.jupiter.api.Test;

class PairFilterTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private final PairFilter filter = new PairFilter();

    @Test
    void query_asksForAllByNameAtFirst() {
        assertEquals(PairQuery.all().withPage(PageNumber.of(1), 20), filter.query("", 1, 20, NOW));
    }

    @Test
    void query_readsSearchKeyTypeAndOrderAsTheApiDoes() {
        filter.setSearch(" web, example ");
        filter.setKeyType("ec");
        PairQuery query = filter.query("-cert_expiry", 3, 50, NOW);
        assertEquals(List.of("web", "example"), query.searchTerms());
        assertEquals(Set.of(KeyType.EC), query.keyTypes());
        assertEquals(List.of(new PairOrder(PairOrder.Column.CERT_EXPIRY, true)), query.order());
        assertEquals(PageNumber.of(3), query.page());
        assertEquals(50, query.pageSize());
    }

    @Test
    void query_tellsPairsWithAndWithoutAKeyApart() {
        filter.setKey("no");
        assertEquals(Optional.of(false), filter.query("", 1, 20, NOW).hasKey());
        filter.setKey("yes");
        assertEquals(Optional.of(true), filter.query("", 1, 20, NOW).hasKey());
    }

    @Test
    void query_tellsManagedPairsApart() {
        filter.setManaged("yes");
        assertEquals(Optional.of(true), filter.query("", 1, 20, NOW).managedByAny());
    }

    @Test
    void query_asksForWhatHasExpired() {
        filter.setExpiry("expired");
        PairQuery query = filter.query("", 1, 20, NOW);
        assertEquals(Optional.empty(), query.expiresFrom());
        assertEquals(Optional.of(NOW), query.expiresBefore());
    }

    @Test
    void query_asksForWhatWillExpireWithinDays() {
        filter.setExpiry("30");
        PairQuery query = filter.query("", 1, 20, NOW);
        assertEquals(Optional.of(NOW), query.expiresFrom());
        assertEquals(Optional.of(Instant.parse("2026-12-22T12:00:00Z")), query.expiresBefore());
    }

    @Test
    void query_takesWhatItDoesNotKnowForAll() {
        filter.setKey("perhaps");
        filter.setExpiry("-1; drop");
        filter.setManaged(null);
        assertEquals(PairQuery.all().withPage(PageNumber.of(1), 20), filter.query("", 1, 20, NOW));
    }
}
