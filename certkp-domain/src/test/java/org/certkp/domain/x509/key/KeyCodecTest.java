package org.certkp.domain.x509.key;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class KeyCodecTest {

    private static KeyCodec of(String identifier) {
        return KeyCodec.of(new AlgorithmIdentifier(new ASN1ObjectIdentifier(identifier)));
    }

    /** RFC 4055 section 1.2, RFC 5480 section 3, RFC 3279 section 2.3.2, RFC 8410 section 5. */
    @ParameterizedTest
    @CsvSource({
        "1.2.840.113549.1.1.1, RSA, 160",
        "1.2.840.113549.1.1.10, RSA, 128",
        "1.2.840.10045.2.1, EC, 128",
        "1.2.840.10040.4.1, DSA, 128",
        "1.3.101.110, X25519, 8",
        "1.3.101.111, X448, 8",
        "1.3.101.112, ED25519, 128",
        "1.3.101.113, ED448, 128"
    })
    void of_findsTypeAndUsageByTheObjectIdentifier(String identifier, KeyType type, int usage) {
        assertEquals(type, of(identifier).type());
        assertEquals(new KeyUsage(usage), of(identifier).usage());
    }

    @Test
    void everyType_hasACodec() {
        Set<KeyType> types = KeyCodecs.all().stream().map(KeyCodec::type).collect(Collectors.toSet());
        assertEquals(EnumSet.allOf(KeyType.class), types);
    }

    @ParameterizedTest
    @EnumSource
    void everyAlgorithmThatIsGenerated_isRead(KeyAlgorithm algorithm) {
        SigningCodec codec = algorithm.codec();
        assertSame(codec, of(codec.identifier().getId()));
    }
}
