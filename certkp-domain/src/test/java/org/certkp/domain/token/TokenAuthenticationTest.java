package org.certkp.domain.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import org.certkp.domain.caller.Caller;
import org.certkp.domain.caller.Permission;
import org.certkp.domain.failure.CertkpException;
import org.certkp.domain.failure.Code;
import org.certkp.domain.failure.Violation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TokenAuthenticationTest {

    private static final String ADDRESS = "192.0.2.7";
    private static final long SECOND = TokenAuthentication.REMEMBERED_FOR.toNanos();

    /** SHA-256 of "abc": the example of FIPS 180-2 appendix B.1. */
    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    private final InMemoryTokens tokens = new InMemoryTokens();
    private long now = Long.MAX_VALUE - SECOND / 2;
    private final TokenAuthentication authentication = new TokenAuthentication(tokens, () -> now);

    @BeforeEach
    void keep() {
        tokens.put("bootstrap", ABC);
    }

    private void assertUnknown(String token) {
        CertkpException refused =
                assertThrows(CertkpException.class, () -> authentication.authenticate(token, ADDRESS));
        assertEquals(CertkpException.Kind.UNAUTHENTICATED, refused.kind());
        assertEquals(List.of(Violation.of(Code.TOKEN_INVALID)), refused.violations());
    }

    @Test
    void authenticate_answersWhoTheTokenIs() {
        Caller caller = authentication.authenticate("abc", ADDRESS);
        assertEquals(new Caller("bootstrap", EnumSet.allOf(Permission.class), ADDRESS), caller);
        assertEquals("bootstrap", caller.getName());
    }

    @Test
    void authenticate_refusesAnUnknownToken() {
        for (String wrong : new String[] {"", "abd", "ABC", ABC}) {
            assertUnknown(wrong);
        }
    }

    @Test
    void authenticate_looksAKnownTokenUpOnceASecond() {
        for (int i = 0; i < 3; i++) {
            authentication.authenticate("abc", ADDRESS);
            now += SECOND / 4;
        }
        assertEquals(1, tokens.lookups());
        now += SECOND / 4;
        authentication.authenticate("abc", ADDRESS);
        assertEquals(2, tokens.lookups());
    }

    @Test
    void authenticate_takesTheAddressOfEachCall() {
        authentication.authenticate("abc", ADDRESS);
        assertEquals(
                "192.0.2.8", authentication.authenticate("abc", "192.0.2.8").remoteAddress());
    }

    @Test
    void authenticate_refusesARevokedTokenAfterASecond() {
        authentication.authenticate("abc", ADDRESS);
        tokens.put("bootstrap", TokenHash.of("new"));
        now += SECOND;
        assertUnknown("abc");
    }

    @Test
    void authenticate_knowsANewTokenAtOnce() {
        assertUnknown("new");
        tokens.put("other", TokenHash.of("new"));
        assertEquals("other", authentication.authenticate("new", ADDRESS).name());
    }

    @Test
    void authenticate_remembersABoundedNumber() {
        int all = TokenAuthentication.MOST_REMEMBERED * 2;
        for (int i = 0; i < all; i++) {
            tokens.put("token " + i, TokenHash.of("token " + i));
            authentication.authenticate("token " + i, ADDRESS);
        }
        int before = tokens.lookups();
        for (int i = 0; i < all; i++) {
            authentication.authenticate("token " + i, ADDRESS);
        }
        assertTrue(tokens.lookups() - before >= all - TokenAuthentication.MOST_REMEMBERED);
    }
}
