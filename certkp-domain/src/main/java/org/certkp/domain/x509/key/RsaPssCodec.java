package org.certkp.domain.x509.key;

import java.io.IOException;
import java.security.GeneralSecurityException;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.pkcs.RSASSAPSSparams;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;

/**
 * RSA under the name id-RSASSA-PSS, which restricts what the same numbers may be used for: they sign and never encrypt
 * (RFC 4055 section 1.2).
 */
final class RsaPssCodec implements KeyCodec {

    static final RsaPssCodec RSA_PSS = new RsaPssCodec();

    private RsaPssCodec() {}

    @Override
    public ASN1ObjectIdentifier identifier() {
        return PKCSObjectIdentifiers.id_RSASSA_PSS;
    }

    @Override
    public KeyType type() {
        return KeyType.RSA;
    }

    @Override
    public String describe(SubjectPublicKeyInfo checked) throws IOException {
        return "RSA-PSS-" + RsaCodec.bits(checked);
    }

    @Override
    public SubjectPublicKeyInfo check(SubjectPublicKeyInfo key) throws IOException, GeneralSecurityException {
        checkParameters(key.getAlgorithm());
        return RsaCodec.RSA.check(key);
    }

    @Override
    public PrivateKeyInfo plain(PrivateKeyInfo key) throws IOException, GeneralSecurityException {
        checkParameters(key.getPrivateKeyAlgorithm());
        return RsaCodec.RSA.plain(key);
    }

    @Override
    public boolean proves(KeyProof keys) throws GeneralSecurityException {
        return RsaCodec.RSA.proves(keys);
    }

    /** RFC 4055 section 3.1: absent ones restrict nothing further. */
    private static void checkParameters(AlgorithmIdentifier algorithm) {
        RSASSAPSSparams.getInstance(algorithm.getParameters());
    }
}
