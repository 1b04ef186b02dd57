package org.certkp.persistence.keypair;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.SQLException;
import java.util.UUID;
import org.certkp.persistence.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CommonTrigramsTest {

    private long nanoTime = Long.MAX_VALUE;
    private final CommonTrigrams trigrams = new CommonTrigrams(() -> nanoTime);
    private TestDatabase database;

    @BeforeEach
    void open() {
        database = TestDatabase.h2();
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    private void insert(int from, int to) {
        database.execute("""
                INSERT INTO certificate_key_pair
                SELECT RANDOM_UUID(), name, name, STRINGTOUTF8(name), 'pem', NULL, 'a', 'b', CURRENT_TIMESTAMP, 'CN',
                       STRINGTOUTF8('CN'), 'rsa', NULL, NULL, NULL, 0
                FROM (SELECT 'host-' || x || '.example' AS name FROM SYSTEM_RANGE(%d, %d))
                """.formatted(from, to));
    }

    /** "" for none. */
    private String rarePart(String text) {
        return database.inTransaction(
                entities -> trigrams.rarePart(text, entities).orElse(""));
    }

    @Test
    void rarePart_leavesOutWhatManyNamesHave() {
        insert(100, 299);
        assertEquals("-105.", rarePart("host-105.example"));
        assertEquals("mail-105.", rarePart("mail-105.example"));
        assertEquals("le/path", rarePart("host-105.example/path"));
        assertEquals("-105.", rarePart("host-105.example-/-/-"));
    }

    @Test
    void rarePart_isMissingWhenNothingThatTheIndexKnowsIsRare() {
        insert(100, 299);
        assertEquals("", rarePart("example"));
        assertEquals("", rarePart("9.e"));
        assertEquals("", rarePart("t-"));
        assertEquals("", rarePart("x"));
    }

    @Test
    void rarePart_isTheTextWhereThereAreNoNames() {
        assertEquals("host-105.example", rarePart("host-105.example"));
    }

    @Test
    void rarePart_isMadeOfWholeCharacters() {
        insert(100, 299);
        String letter = "\uD801\uDC28";
        assertEquals("ho" + letter + ".e", rarePart("ho" + letter + ".example"));
        assertEquals("le" + letter, rarePart("example" + letter));
    }

    @Test
    void search_looksForTheRarePartAndComparesWithTheWholeTerm() {
        insert(100, 299);
        database.transact(entities -> {
            PairConditions conditions = new PairConditions(entities, trigrams, Query.searching("host-105.example"));
            var query = conditions.query("select id from CertificateKeyPairRow" + conditions.where(), UUID.class);
            assertEquals("%-105.%", query.getParameterValue("part0"));
            assertEquals("host-105.example", query.getParameterValue("term0"));
            assertEquals(1, query.getResultList().size());
        });
    }

    @Test
    void search_forWhatManyNamesHaveComparesThemAll() {
        insert(100, 299);
        database.transact(entities -> {
            PairConditions conditions = new PairConditions(entities, trigrams, Query.searching("EXAMPLE"));
            assertEquals(" where locate(:term0, nameSearch) > 0", conditions.where());
            var query = conditions.query("select id from CertificateKeyPairRow" + conditions.where(), UUID.class);
            assertEquals(200, query.getResultList().size());
        });
    }

    @Test
    void names_areLearnedAnewAfterAWhile() {
        assertEquals("example", rarePart("example"));
        insert(100, 299);
        assertEquals("host-105.example", rarePart("host-105.example"));
        nanoTime += CommonTrigrams.LEARNED_FOR.toNanos();
        assertEquals("-105.", rarePart("host-105.example"));
    }
}
