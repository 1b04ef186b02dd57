package org.certkp.domain.x509.key;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.certkp.domain.failure.Code;
import org.certkp.domain.x509.asn1.AlgorithmName;
import org.certkp.domain.x509.asn1.Unreadable;

/**
 * The algorithms of keys that certkp knows. The list is not in {@link KeyCodec}: two threads that begin with different
 * codecs would wait for each other's class to be initialized.
 */
final class KeyCodecs {

    private static final List<KeyCodec> ALL = List.of(
            RsaCodec.RSA,
            RsaPssCodec.RSA_PSS,
            EcCodec.EC,
            DsaCodec.DSA,
            EdDsaCodec.ED25519,
            EdDsaCodec.ED448,
            XdhCodec.X25519,
            XdhCodec.X448);

    private static final Map<ASN1ObjectIdentifier, KeyCodec> BY_IDENTIFIER =
            ALL.stream().collect(Collectors.toUnmodifiableMap(KeyCodec::identifier, Function.identity()));

    private KeyCodecs() {}

    static List<KeyCodec> all() {
        return ALL;
    }

    static KeyCodec of(AlgorithmIdentifier algorithm) {
        return Optional.ofNullable(BY_IDENTIFIER.get(algorithm.getAlgorithm()))
                .orElseThrow(() -> new Unreadable(Code.KEY_ALGORITHM_UNSUPPORTED, AlgorithmName.of(algorithm)));
    }
}
