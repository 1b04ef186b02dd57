package org.certkp.web.security;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class BearerTokenTest {

    @ParameterizedTest
    @ValueSource(strings = {"Bearer abc", "bearer abc", "BEARER  abc ", " Bearer abc"})
    void of_readsTheTokenWhateverTheCaseOfTheScheme(String header) {
        assertEquals(Optional.of("abc"), BearerToken.of(header));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "Bearer", "Bearer ", "Basic abc", "abc", "Token abc"})
    void of_isEmptyForEverythingElse(String header) {
        assertEquals(Optional.empty(), BearerToken.of(header));
    }

    @Test
    void of_keepsATokenWithASpaceInItAsOne() {
        assertEquals(Optional.of("a b"), BearerToken.of("Bearer a b"));
    }
}
