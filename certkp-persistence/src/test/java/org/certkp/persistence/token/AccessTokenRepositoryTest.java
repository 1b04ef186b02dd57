package org.certkp.persistence.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.certkp.domain.token.AccessTokenRepository;
import org.certkp.persistence.testing.OnEachDatabase;
import org.junit.jupiter.api.Test;

/** What the port promises for tokens, on any database. */
class AccessTokenRepositoryTest extends OnEachDatabase {

    private static final String HASH = "ab".repeat(32);
    private static final String OTHER_HASH = "cd".repeat(32);

    <T> T in(Function<AccessTokenRepository, T> work) {
        return database().inTransaction(entities -> work.apply(new JpaAccessTokenRepository(entities)));
    }

    void put(String name, String hash) {
        database().transact(entities -> new JpaAccessTokenRepository(entities).put(name, hash));
    }

    @Test
    void findNameByHash_knowsOnlyWhatWasPut() {
        put("first", HASH);
        assertEquals(Optional.of("first"), in(tokens -> tokens.findNameByHash(HASH)));
        assertEquals(Optional.empty(), in(tokens -> tokens.findNameByHash(OTHER_HASH)));
    }

    @Test
    void exists_comparesTheNameExactly() {
        put("first", HASH);
        assertEquals(true, in(tokens -> tokens.exists("first")));
        assertEquals(false, in(tokens -> tokens.exists("First")));
    }

    @Test
    void put_revokesTheHashThatStoodThere() {
        put("first", HASH);
        put("first", OTHER_HASH);
        assertEquals(Optional.empty(), in(tokens -> tokens.findNameByHash(HASH)));
        assertEquals(Optional.of("first"), in(tokens -> tokens.findNameByHash(OTHER_HASH)));
        assertEquals(List.of("1"), database().rows("SELECT count(*) FROM access_token"));
    }

    @Test
    void put_mayBeRepeated() {
        put("first", HASH);
        put("first", HASH);
        assertEquals(Optional.of("first"), in(tokens -> tokens.findNameByHash(HASH)));
    }

    @Test
    void put_refusesTheHashOfAnotherName() {
        put("first", HASH);
        assertThrows(RuntimeException.class, () -> put("second", HASH));
        assertEquals(false, in(tokens -> tokens.exists("second")));
    }

    @Test
    void put_isSeenByTheSameTransactionAndUndoneWithIt() {
        assertThrows(
                IllegalStateException.class,
                () -> in(tokens -> {
                    tokens.put("first", HASH);
                    assertEquals(Optional.of("first"), tokens.findNameByHash(HASH));
                    throw new IllegalStateException("after the statement");
                }));
        assertEquals(false, in(tokens -> tokens.exists("first")));
    }
}
