package org.certkp.persistence.keypair.listing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.SQLException;
import java.util.List;
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
                       STRINGTOUTF8('CN'), 'rsa', NULL, NULL, NULL, 0, 'RSA-2048'
                FROM (SELECT 'host-' || x || '.example' AS name FROM SYSTEM_RANGE(%d, %d))
                """.formatted(from, to));
    }

    private List<String> rare(String... texts) {
        return database.inTransaction(entities -> trigrams.rare(List.of(texts), entities));
    }

    @Test
    void rare_leavesOutWhatManyNamesHave() {
        insert(100, 299);
        assertEquals(List.of("105"), rare("host-105.example"));
        assertEquals(List.of("mai", "ail", "105"), rare("mail-105.example"));
        assertEquals(List.of("105", "pat", "ath"), rare("host-105.example/path"));
    }

    @Test
    void rare_isEmptyWhenNothingThatTheIndexKnowsIsRare() {
        insert(100, 299);
        for (String text : List.of("example", "9.e", "t-", "x", "", "%_!")) {
            assertEquals(List.of(), rare(text), text);
        }
    }

    @Test
    void rare_takesFourFromAllOverTheTexts() {
        insert(100, 299);
        assertEquals(List.of("abc", "cde", "efg", "ghi"), rare("abcdefghi"));
        assertEquals(List.of("abc", "bcd", "uvw", "vwx"), rare("abcd", "example", "uvwx"));
        assertEquals(List.of("aaa"), rare("aaaaaaaaa", "aaa"));
    }

    @Test
    void rare_isAnyTrigramWhereThereAreNoNames() {
        assertEquals(List.of("exa", "xam", "amp", "ple"), rare("example"));
    }

    @Test
    void rare_isMadeOfWholeCharacters() {
        insert(100, 299);
        String letter = "\uD801\uDC28";
        assertEquals(List.of("ho" + letter), rare("ho" + letter + ".example"));
        assertEquals(List.of("le" + letter), rare("example" + letter));
    }

    @Test
    void search_looksForEachRareTrigramAndComparesWithTheWholeTerm() {
        insert(100, 299);
        database.transact(entities -> {
            PairConditions conditions = new PairConditions(entities, trigrams, Query.searching("post-1056"));
            var query = conditions.query("select id from CertificateKeyPairRow" + conditions.where(), UUID.class);
            assertEquals("%pos%", query.getParameterValue("trigram0"));
            assertEquals("%105%", query.getParameterValue("trigram1"));
            assertEquals("%056%", query.getParameterValue("trigram2"));
            assertEquals("post-1056", query.getParameterValue("term0"));
            assertEquals(List.of(), query.getResultList());
        });
    }

    @Test
    void search_findsNoNameThatHasTheTrigramsApart() {
        insert(100, 299);
        database.execute("UPDATE certificate_key_pair SET name_search = 'mail-105' WHERE name = 'host-150.example'");
        database.execute("UPDATE certificate_key_pair SET name_search = 'ail-mai-105' WHERE name = 'host-151.example'");
        database.transact(entities -> {
            PairConditions conditions = new PairConditions(entities, trigrams, Query.searching("mail-105"));
            var query = conditions.query("select name from CertificateKeyPairRow" + conditions.where(), String.class);
            assertEquals(List.of("host-150.example"), query.getResultList());
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
        List<String> any = rare("example");
        insert(100, 299);
        assertEquals(any, rare("example"));
        nanoTime += CommonTrigrams.LEARNED_FOR.toNanos();
        assertEquals(List.of(), rare("example"));
    }
}
