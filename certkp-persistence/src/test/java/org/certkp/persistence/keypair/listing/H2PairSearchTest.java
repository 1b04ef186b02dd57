package org.certkp.persistence.keypair.listing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.List;
import org.certkp.domain.keypair.CertificateKeyPairSummary;
import org.certkp.domain.keypair.Page;
import org.certkp.domain.keypair.PageNumber;
import org.certkp.domain.keypair.PairOrder;
import org.certkp.domain.keypair.PairOrder.Column;
import org.certkp.domain.keypair.PairQuery;
import org.certkp.domain.x509.key.KeyType;
import org.certkp.persistence.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Searches and filters among n0001 to n3000, and 10 of another kind. */
class H2PairSearchTest {

    private static TestDatabase database;

    @BeforeAll
    static void fill() {
        database = TestDatabase.h2();
        insert("n", 3000, KeyType.RSA);
        insert("m", 10, KeyType.DSA);
    }

    private static void insert(String prefix, int pairs, KeyType type) {
        database.execute("""
                INSERT INTO certificate_key_pair
                SELECT RANDOM_UUID(), name, name, STRINGTOUTF8(name), REPEAT('pem', 500), NULL, 'a', 'b',
                       CURRENT_TIMESTAMP, 'CN', STRINGTOUTF8('CN'), '%s', NULL, NULL, NULL, 0, 'RSA-2048'
                FROM (SELECT '%s' || LPAD(x, 4, '0') AS name FROM SYSTEM_RANGE(1, %d))
                """.formatted(type.label(), prefix, pairs));
        database.execute("UPDATE pair_count SET pairs = %d WHERE slot = 0 AND key_type = '%s' AND NOT with_key"
                .formatted(pairs, type.label()));
    }

    @AfterAll
    static void close() throws SQLException {
        database.close();
    }

    private static List<String> statements(PairQuery query) {
        return database.statementsOf(entities -> new JpaCertificateKeyPairSummaries(entities).list(query));
    }

    private static void requireIndexOfNames(String statement) {
        String plan = String.join("\n", database.rows("EXPLAIN " + statement.replace("like ?", "like '%n12%'")));
        assertTrue(plan.contains("PAIR_BY_NAME_SEARCH"), plan);
    }

    @Test
    void search_findsFewByOneLookInTheIndexOfNames() {
        List<String> sent = statements(Query.searching("n12"));
        // The first is the sample of the names.
        assertEquals(3, sent.size());
        requireIndexOfNames(sent.get(1).replaceFirst("first \\?", "first 1001"));
        assertFalse(sent.get(2).contains("like"), sent.get(2));
    }

    @Test
    void search_readsASampleOfTheNamesWithoutSortingThemAll() {
        String sample = statements(Query.searching("n12")).get(0).replace("first ?", "first 300");
        String plan = String.join("\n", database.rows("EXPLAIN " + sample));
        assertTrue(plan.contains("index sorted"), plan);
    }

    @Test
    void search_countsManyInTheIndexOfNames() {
        requireIndexOfNames(statements(Query.searching("n")).get(2));
    }

    @Test
    void search_findsFewAndManyInTheOrderOfTheList() {
        assertEquals(List.of("n1200", "n1201"), names("n12"));
        assertEquals(List.of("n0001", "n0002"), names("n"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void filter_walksTheIndexOfNamesWhereItFindsMany(boolean descending) {
        String wanted =
                statements(ofManyBy(new PairOrder(Column.NAME, descending))).get(1);
        String plan = String.join(
                "\n",
                database.rows("EXPLAIN " + wanted.replace("(?)", "('rsa')").replace("first ?", "first 20")));
        assertTrue(plan.contains("/* PUBLIC.PAIR_BY_NAME */"), plan);
        assertTrue(plan.contains("index sorted"), plan);
    }

    @Test
    void filter_leavesAnotherOrderToTheDatabase() {
        PairOrder name = new PairOrder(Column.NAME, false);
        assertIsNotTold(ofManyBy(new PairOrder(Column.CERT_EXPIRY, false), name));
        assertIsNotTold(ofManyBy(name, new PairOrder(Column.CERT_EXPIRY, false)));
    }

    private static PairQuery ofManyBy(PairOrder... order) {
        return Query.ofTypes(KeyType.RSA).withOrder(List.of(order));
    }

    private static void assertIsNotTold(PairQuery query) {
        List<String> sent = statements(query);
        assertTrue(sent.stream().noneMatch(statement -> statement.contains("pair_by_name")), sent.toString());
    }

    @Test
    void filter_looksUpAFew() {
        assertIsNotTold(Query.ofTypes(KeyType.DSA));
    }

    private static List<String> names(String term) {
        PairQuery query = Query.searching(term).withPage(PageNumber.of(1), 2);
        return database.inTransaction(entities -> new JpaCertificateKeyPairSummaries(entities).list(query)).stream()
                .map(Page::items)
                .flatMap(List::stream)
                .map(CertificateKeyPairSummary::name)
                .toList();
    }
}
