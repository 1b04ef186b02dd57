package org.certkp.web.console.keypair;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.certkp.domain.keypair.PageNumber;
import org.certkp.domain.keypair.PairOrder;
import org.certkp.domain.keypair.PairQuery;
import org.certkp.domain.x509.key.KeyType;
import org.junit.jupiter.api.Test;

class PairsAddressTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private static PairQuery query(Map<String, String> parameters) {
        return PairsAddress.of(parameters).query(20, NOW);
    }

    @Test
    void query_asksForAllByNameAtFirst() {
        assertEquals(PairQuery.all().withPage(PageNumber.of(1), 20), query(Map.of()));
    }

    @Test
    void query_readsSearchKeyTypeOrderAndPageAsTheApiDoes() {
        PairQuery query =
                query(Map.of("search", " web, example ", "key_type", "ec", "ordering", "-cert_expiry", "page", "3"));
        assertEquals(List.of("web", "example"), query.searchTerms());
        assertEquals(Set.of(KeyType.EC), query.keyTypes());
        assertEquals(List.of(new PairOrder(PairOrder.Column.CERT_EXPIRY, true)), query.order());
        assertEquals(PageNumber.of(3), query.page());
        assertEquals(20, query.pageSize());
    }

    @Test
    void query_tellsPairsWithAndWithoutAKeyApart() {
        assertEquals(Optional.of(false), query(Map.of("key", "no")).hasKey());
        assertEquals(Optional.of(true), query(Map.of("key", "yes")).hasKey());
    }

    @Test
    void query_tellsManagedPairsApart() {
        assertEquals(Optional.of(true), query(Map.of("managed", "yes")).managedByAny());
    }

    @Test
    void query_asksForWhatHasExpired() {
        PairQuery query = query(Map.of("expiry", "expired"));
        assertEquals(Optional.empty(), query.expiresFrom());
        assertEquals(Optional.of(NOW), query.expiresBefore());
    }

    @Test
    void query_asksForWhatWillExpireWithinDays() {
        PairQuery query = query(Map.of("expiry", "30"));
        assertEquals(Optional.of(NOW), query.expiresFrom());
        assertEquals(Optional.of(Instant.parse("2026-12-22T12:00:00Z")), query.expiresBefore());
    }

    @Test
    void query_takesWhatItDoesNotKnowForAll() {
        Map<String, String> unknown =
                Map.of("key", "perhaps", "expiry", "-1; drop", "managed", "", "has_key", "true", "page_size", "7");
        assertEquals(PairQuery.all().withPage(PageNumber.of(1), 20), query(unknown));
    }

    @Test
    void address_saysWhatWasAskedFor() {
        PairsAddress address = PairsAddress.of(Map.of("search", "a&b=ü", "page", "3", "other", "x"));
        assertEquals(
                "/admin/pairs?search=a%26b%3D%C3%BC&page=4",
                address.withPage("4").toString());
        assertEquals("a&b=ü", address.get("search"));
        assertEquals("", address.get("other"));
    }

    @Test
    void address_ofAnotherOrderIsThatOfItsFirstPage() {
        PairsAddress address = PairsAddress.of(Map.of("key", "no", "ordering", "name", "page", "3"));
        assertEquals(
                "/admin/pairs?key=no&ordering=-name",
                address.withOrdering("-name").toString());
        assertEquals("/admin/pairs?key=no", address.withOrdering("").toString());
    }
}
