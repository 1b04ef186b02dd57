package org.certkp.domain.x509.key;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Provider;
import java.security.PublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Optional;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.certkp.domain.x509.provider.CryptoProvider;

/**
 * Some providers compute the public key when they load an EC key, and refuse one that names another. That is a proof at a
 * tenth of the cost of a signature and its verification, from a provider that has been seen to do so.
 */
final class EcLoading {

    private static final Optional<Provider> PROVIDER =
            CryptoProvider.chosen().with("EC", "SHA256withECDSA").filter(EcLoading::compares);

    private EcLoading() {}

    /** Whether the public key that is named inside is the private key's. False also where no provider looks. */
    static boolean proves(PKCS8EncodedKeySpec key) {
        return PROVIDER.map(provider -> loads(provider, key)).orElse(false);
    }

    private static boolean compares(Provider provider) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", provider);
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair own = generator.generateKeyPair();
            KeyPair other = generator.generateKeyPair();
            return loads(provider, naming(own.getPublic(), own)) && !loads(provider, naming(other.getPublic(), own));
        } catch (GeneralSecurityException | IOException | RuntimeException e) {
            return false;
        }
    }

    private static PKCS8EncodedKeySpec naming(PublicKey publicKey, KeyPair pair) throws IOException {
        return new PKCS8EncodedKeySpec(EcCodec.naming(
                        SubjectPublicKeyInfo.getInstance(publicKey.getEncoded()).getPublicKeyData(),
                        PrivateKeyInfo.getInstance(pair.getPrivate().getEncoded()))
                .getEncoded());
    }

    private static boolean loads(Provider provider, PKCS8EncodedKeySpec key) {
        try {
            KeyFactory.getInstance("EC", provider).generatePrivate(key);
            return true;
        } catch (GeneralSecurityException | RuntimeException e) {
            return false;
        }
    }
}
