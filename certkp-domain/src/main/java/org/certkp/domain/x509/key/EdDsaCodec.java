package org.certkp.domain.x509.key;

import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.edec.EdECObjectIdentifiers;
import org.certkp.domain.x509.provider.CryptoProvider;

/** Ed25519 and Ed448 (RFC 8410), which sign and say themselves how they hash (RFC 8032). */
record EdDsaCodec(String name, ASN1ObjectIdentifier identifier, KeyType type) implements SigningCodec, OctetCodec {

    static final EdDsaCodec ED25519 = new EdDsaCodec("Ed25519", EdECObjectIdentifiers.id_Ed25519, KeyType.ED25519);
    static final EdDsaCodec ED448 = new EdDsaCodec("Ed448", EdECObjectIdentifiers.id_Ed448, KeyType.ED448);

    @Override
    public boolean proves(KeyProof keys) throws GeneralSecurityException {
        return keys.signs("EdDSA", "EdDSA", List.of());
    }

    @Override
    public KeyPairGenerator generator(CryptoProvider provider) throws GeneralSecurityException {
        return provider.keyPairGenerator(name);
    }

    @Override
    public String signatureAlgorithm() {
        return name;
    }
}
