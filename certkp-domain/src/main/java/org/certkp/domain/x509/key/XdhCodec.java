package org.certkp.domain.x509.key;

import java.security.GeneralSecurityException;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.edec.EdECObjectIdentifiers;
import org.bouncycastle.asn1.x509.KeyUsage;

/** X25519 and X448 (RFC 8410), which agree on a secret and cannot sign. */
record XdhCodec(String name, ASN1ObjectIdentifier identifier, KeyType type) implements OctetCodec {

    static final XdhCodec X25519 = new XdhCodec("X25519", EdECObjectIdentifiers.id_X25519, KeyType.X25519);
    static final XdhCodec X448 = new XdhCodec("X448", EdECObjectIdentifiers.id_X448, KeyType.X448);

    @Override
    public boolean proves(KeyProof keys) throws GeneralSecurityException {
        return keys.agrees("XDH", name);
    }

    /** RFC 8410 section 5. */
    @Override
    public KeyUsage usage() {
        return new KeyUsage(KeyUsage.keyAgreement);
    }
}
