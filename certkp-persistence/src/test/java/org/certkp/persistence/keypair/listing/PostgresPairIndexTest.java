package org.certkp.persistence.keypair.listing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.certkp.domain.keypair.CertificateKeyPairSummaries;
import org.certkp.domain.keypair.ExpiryRange;
import org.certkp.domain.keypair.PageNumber;
import org.certkp.domain.keypair.PairOrder.Column;
import org.certkp.domain.x509.key.KeyType;
import org.certkp.persistence.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The first page by any column comes from an index, forwards or backwards, and nothing is sorted. */
class PostgresPairIndexTest {

    private static TestDatabase database;

    @BeforeAll
    static void fill() {
        database = TestDatabase.postgres();
        // The server of the tests commits before it has written; VACUUM would not yet see these rows as visible to all.
        database.execute("SET synchronous_commit = on");
        database.execute(filling(20000));
        database.execute("UPDATE pair_count SET pairs = 10000 WHERE slot = 0 AND key_type = 'rsa'");
        database.execute("VACUUM ANALYZE certificate_key_pair");
    }

    private static String filling(int pairs) {
        return """
                INSERT INTO certificate_key_pair
                SELECT gen_random_uuid(), 'n' || i, 'host-n' || i, convert_to('n' || i, 'UTF8'), repeat('pem', 500), NULL, md5('a' || i),
                       md5('b' || i), now() + i * interval '1 hour', 'CN=' || i, convert_to('CN=' || i, 'UTF8'), 'rsa',
                       CASE WHEN i %% 2 = 0 THEN 'rsa' END, CASE WHEN i %% 5 = 0 THEN 'm' || i END,
                       CASE WHEN i %% 5 = 0 THEN convert_to('m' || i, 'UTF8') END, 0, 'RSA-2048'
                FROM generate_series(1, %d) i
                """.formatted(pairs);
    }

    @AfterAll
    static void close() throws SQLException {
        database.close();
    }

    @ParameterizedTest
    @EnumSource
    void list_readsTheFirstPageAscendingFromAnIndex(Column column) {
        requireIndexScan(column, false);
    }

    @ParameterizedTest
    @EnumSource
    void list_readsTheFirstPageDescendingFromAnIndex(Column column) {
        requireIndexScan(column, true);
    }

    /** Twelve months, what is expired and what will be soon. */
    @Test
    void countExpiring_readsAnIndexAlone() {
        ExpiryRange range = new ExpiryRange(Instant.EPOCH, Instant.parse("2030-01-01T00:00:00Z"));
        requireIndexOnlyScan(pairs -> pairs.countExpiring(Collections.nCopies(14, range)));
    }

    @Test
    void list_findsALatePageInAnIndexAlone() {
        List<String> sent = database.statementsOf(entities -> new JpaCertificateKeyPairSummaries(entities)
                .list(Query.ofTypes(KeyType.RSA).withPage(PageNumber.of(60), 100)));
        assertEquals(3, sent.size());
        String ids = sent.get(1).replaceFirst("in \\(\\?\\)", "in ('rsa')").replace("?", "100");
        String plan = String.join("\n", database.rows("EXPLAIN " + ids));
        assertTrue(plan.contains("Index Only Scan using pair_by_name"), plan);
    }

    @Test
    void list_findsTheNamesOfASearchByTheirTrigrams() {
        List<String> sent = database.statementsOf(
                entities -> new JpaCertificateKeyPairSummaries(entities).list(Query.searching("host-n54321")));
        // The first is the sample of the names.
        String search = sent.get(1).replaceFirst("position\\(\\?", "position('host-n54321'");
        for (String trigram : List.of("n54", "543", "432", "321")) {
            search = search.replaceFirst("like \\?", "like '%" + trigram + "%'");
        }
        String plan = String.join("\n", database.rows("EXPLAIN " + search.replace("?", "1001")));
        assertTrue(plan.contains("Bitmap Index Scan on pair_by_trigram"), plan);
        assertTrue(plan.contains("Index Cond: (((name_search)::text ~~ '%n54%'::text) AND"), plan);
    }

    @Test
    void list_countsWhatManyNamesHaveInAnIndexAlone() {
        for (String text : List.of("host", "1", "n1")) {
            List<String> sent = database.statementsOf(
                    entities -> new JpaCertificateKeyPairSummaries(entities).list(Query.searching(text)));
            String counting = sent.get(2);
            assertTrue(counting.contains("count(*)"), sent.toString());
            String plan = String.join("\n", database.rows("EXPLAIN " + counting.replace("?", "'" + text + "'")));
            assertTrue(plan.contains("Index Only Scan using pair_by_name_search"), plan);
        }
    }

    /** Each search reads it through. */
    @Test
    void trigramsOfRenewedPairs_doNotWaitInALongList() throws SQLException {
        try (TestDatabase renewed = TestDatabase.postgres()) {
            renewed.execute("CREATE EXTENSION pgstattuple");
            renewed.execute(filling(5000));
            renewed.execute("UPDATE certificate_key_pair SET cert_expiry = cert_expiry + interval '1 year'");
            String pages = renewed.rows("SELECT pending_pages FROM pgstatginindex('pair_by_trigram')")
                    .get(0);
            assertTrue(Integer.parseInt(pages) <= 128 / 8, pages);
        }
    }

    private static void requireIndexOnlyScan(Consumer<CertificateKeyPairSummaries> counting) {
        String sent = database.statementsOf(entities -> counting.accept(new JpaCertificateKeyPairSummaries(entities)))
                .get(0);
        String plan = String.join("\n", database.rows("EXPLAIN " + sent.replace("?", "now()")));
        assertTrue(plan.contains("Index Only Scan"), plan);
    }

    private static void requireIndexScan(Column column, boolean descending) {
        List<String> sent = database.statementsOf(
                entities -> new JpaCertificateKeyPairSummaries(entities).list(Query.ordered(column, descending)));
        // The last reads what is on the page.
        String listing =
                sent.get(sent.size() - 2).replaceFirst("offset \\?", "offset 0").replaceFirst("\\?", "100");
        String plan = String.join("\n", database.rows("EXPLAIN " + listing));
        assertTrue(plan.contains("Index Only Scan"), plan);
        assertFalse(plan.contains("Sort"), plan);
    }
}
