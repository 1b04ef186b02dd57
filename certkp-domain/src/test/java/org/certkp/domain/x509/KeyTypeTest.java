package org.certkp.domain.x509;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KeyTypeTest {

    @ParameterizedTest
    @EnumSource
    void ofLabel_reversesLabel(KeyType type) {
        assertEquals(type, KeyType.ofLabel(type.label()));
    }

    @Test
    void label_isInLowerCase() {
        assertEquals("ed25519", KeyType.ED25519.label());
    }

    @Test
    void ofLabel_refusesAnUnknownOne() {
        assertThrows(IllegalArgumentException.class, () -> KeyType.ofLabel("zzz"));
    }
}
