package org.certkp.domain.x509.key;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.Stream;
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
    void publishedLabel_isOfAClosedListOfWords() {
        List<String> words = Stream.of(KeyType.values())
                .flatMap(type -> type.publishedLabel().stream())
                .toList();
        assertEquals(List.of("rsa", "ec", "dsa", "ed25519", "ed448"), words);
    }

    @Test
    void ofLabel_refusesAnUnknownOne() {
        assertThrows(IllegalArgumentException.class, () -> KeyType.ofLabel("zzz"));
    }
}
