package org.certkp.domain.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.certkp.domain.failure.CertkpException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccessServiceTest {

    /** SHA-256 of "abc": the example of FIPS 180-2 appendix B.1. */
    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @TempDir
    private Path folder;

    private final InMemoryTokens tokens = new InMemoryTokens();

    private static final class InMemoryTokens implements AccessTokenRepository {

        private final Map<String, String> hashes = new HashMap<>();

        @Override
        public Optional<String> findNameByHash(String hash) {
            return hashes.entrySet().stream()
                    .filter(entry -> entry.getValue().equals(hash))
                    .map(Map.Entry::getKey)
                    .findFirst();
        }

        @Override
        public boolean exists(String name) {
            return hashes.containsKey(name);
        }

        @Override
        public void put(String name, String hash) {
            hashes.put(name, hash);
        }
    }

    private AccessService service(String bootstrapToken) {
        return new AccessService(
                tokens,
                AccessFixture.configuration(
                        folder.resolve("data"), Optional.ofNullable(bootstrapToken), Optional.empty()));
    }

    private String writtenToken() throws IOException {
        return Files.readString(folder.resolve("data/bootstrap-token")).strip();
    }

    @Test
    void bootstrap_keepsOnlyTheHashOfAConfiguredToken() {
        service("abc").bootstrap();
        assertEquals(Map.of("bootstrap", ABC), tokens.hashes);
        assertFalse(Files.exists(folder.resolve("data")));
    }

    @Test
    void bootstrap_replacesTheTokenByAConfiguredOne() {
        service("old").bootstrap();
        service("abc").bootstrap();
        assertEquals(Map.of("bootstrap", ABC), tokens.hashes);
        assertThrows(CertkpException.class, () -> service("abc").authenticate("old", "192.0.2.7"));
    }

    @Test
    void bootstrap_writesANewTokenForItsOwnerAlone() throws IOException {
        service(null).bootstrap();
        assertEquals(Map.of("bootstrap", TokenHash.of(writtenToken())), tokens.hashes);
        assertTrue(writtenToken().matches("[A-Za-z0-9_-]{43}"), "256 bits in base64");
        Path file = folder.resolve("data/bootstrap-token");
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())));
    }

    @Test
    void bootstrap_keepsTheTokenOfTheFirstStart() throws IOException {
        service(null).bootstrap();
        String token = writtenToken();
        service(null).bootstrap();
        assertEquals(token, writtenToken());
        assertEquals(Map.of("bootstrap", TokenHash.of(token)), tokens.hashes);
    }

    @Test
    void authenticate_answersWhoTheTokenIs() {
        service("abc").bootstrap();
        Caller caller = service("abc").authenticate("abc", "192.0.2.7");
        assertEquals(new Caller("bootstrap", EnumSet.allOf(Permission.class), "192.0.2.7"), caller);
        assertEquals("bootstrap", caller.getName());
    }

    @Test
    void authenticate_refusesAnUnknownToken() {
        service("abc").bootstrap();
        for (String wrong : new String[] {"", "abd", "ABC", ABC}) {
            CertkpException refused =
                    assertThrows(CertkpException.class, () -> service("abc").authenticate(wrong, "192.0.2.7"));
            assertEquals(CertkpException.Kind.UNAUTHENTICATED, refused.kind());
            assertEquals("Token invalid/expired", refused.getMessage());
        }
    }

    @Test
    void caller_isRefusedWhatItMayNotDo() {
        Caller caller = new Caller("a", EnumSet.of(Permission.VIEW), "192.0.2.7");
        caller.require(Permission.VIEW);
        CertkpException refused =
                assertThrows(CertkpException.class, () -> caller.require(Permission.VIEW_PRIVATE_KEY));
        assertEquals(CertkpException.Kind.FORBIDDEN, refused.kind());
        assertEquals("You do not have permission to perform this action.", refused.getMessage());
    }
}
