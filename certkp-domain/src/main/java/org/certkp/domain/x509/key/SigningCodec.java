package org.certkp.domain.x509.key;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import org.certkp.domain.x509.pem.PemBlock;
import org.certkp.domain.x509.provider.CryptoProvider;

/** An algorithm of keys that certkp also makes and signs with; {@link KeyAlgorithm} names it in the API. */
sealed interface SigningCodec extends KeyCodec permits RsaCodec, EcCodec, EdDsaCodec {

    /** Makes keys of the size or curve of CONTRACT.md, section "Generate". */
    KeyPairGenerator generator(CryptoProvider provider) throws GeneralSecurityException;

    /** What providers call the signature; SHA-256 where the algorithm does not say itself how it hashes. */
    String signatureAlgorithm();

    /** A private key that certkp made, in the form that OpenSSL writes: PKCS#8, unless the algorithm has an older one. */
    default String pem(KeyPair made) throws IOException {
        return PemBlock.encode("PRIVATE KEY", made.getPrivate().getEncoded());
    }
}
