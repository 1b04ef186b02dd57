package org.certkp.domain.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import org.certkp.domain.account.AccessFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstTokenTest {

    /** SHA-256 of "abc": the example of FIPS 180-2 appendix B.1. */
    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @TempDir
    private Path folder;

    private final InMemoryTokens tokens = new InMemoryTokens();

    private FirstToken token(String bootstrapToken) {
        return new FirstToken(
                tokens,
                AccessFixture.configuration(
                        folder.resolve("data"), Optional.ofNullable(bootstrapToken), Optional.empty()));
    }

    private String writtenToken() throws IOException {
        return Files.readString(folder.resolve("data/bootstrap-token")).strip();
    }

    @Test
    void bootstrap_keepsOnlyTheHashOfAConfiguredToken() {
        token("abc").bootstrap();
        assertEquals(Map.of("bootstrap", ABC), tokens.hashes());
        assertFalse(Files.exists(folder.resolve("data")));
    }

    @Test
    void bootstrap_replacesTheTokenByAConfiguredOne() {
        token("old").bootstrap();
        token("abc").bootstrap();
        assertEquals(Map.of("bootstrap", ABC), tokens.hashes());
    }

    @Test
    void bootstrap_writesANewTokenForItsOwnerAlone() throws IOException {
        token(null).bootstrap();
        assertEquals(Map.of("bootstrap", TokenHash.of(writtenToken())), tokens.hashes());
        assertTrue(writtenToken().matches("[A-Za-z0-9_-]{43}"), "256 bits in base64");
        Path file = folder.resolve("data/bootstrap-token");
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())));
    }

    @Test
    void bootstrap_keepsTheTokenOfTheFirstStart() throws IOException {
        token(null).bootstrap();
        String token = writtenToken();
        token(null).bootstrap();
        assertEquals(token, writtenToken());
        assertEquals(Map.of("bootstrap", TokenHash.of(token)), tokens.hashes());
    }
}
