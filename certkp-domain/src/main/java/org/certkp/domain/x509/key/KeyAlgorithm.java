package org.certkp.domain.x509.key;

import java.util.Locale;

/** What {@code generate} can make: the values of {@code alg} in CONTRACT.md, section "Generate". */
public enum KeyAlgorithm {
    /** RSA 4096 with e = 65537. */
    RSA(RsaCodec.RSA),
    /** ECDSA on P-256. */
    ECDSA(EcCodec.EC),
    /** Ed25519 (RFC 8410). */
    ED25519(EdDsaCodec.ED25519),
    /** Ed448 (RFC 8410). */
    ED448(EdDsaCodec.ED448);

    private final SigningCodec codec;

    KeyAlgorithm(SigningCodec codec) {
        this.codec = codec;
    }

    /** The value as the API writes it, in lower case. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    SigningCodec codec() {
        return codec;
    }
}
