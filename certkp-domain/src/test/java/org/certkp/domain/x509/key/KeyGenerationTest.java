package org.certkp.domain.x509.key;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.KeyPair;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KeyGenerationTest {

    @ParameterizedTest
    @EnumSource(KeyAlgorithm.class)
    void generateTried_givesKeysThatBelongTogether(KeyAlgorithm algorithm) {
        KeyPair keys = KeyGeneration.generateTried(algorithm);
        KeyCodec codec = algorithm.codec();
        assertTrue(KeyProof.holds(
                codec, keys.getPublic().getEncoded(), keys.getPrivate().getEncoded()));
    }
}
