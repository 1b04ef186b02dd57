package org.certkp.domain.x509.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateFactory;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.certkp.domain.x509.Samples;
import org.certkp.domain.x509.issuance.SelfSigned;
import org.certkp.domain.x509.key.KeyAlgorithm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Public keys are compared by their hash, so that no private key is needed to find its certificate. */
class PublicKeyHashTest {

    private static final String EC = Samples.EC.certificate().publicKeySha256();

    private static byte[] bits(SelfSigned pair) {
        return pair.certificate().content(0).publicKey().getPublicKeyData().getOctets();
    }

    private static String hash(ASN1ObjectIdentifier algorithm, ASN1Encodable parameters, byte[] bits) {
        String pem = new OddCertificate().publicKey(algorithm, parameters, bits).pem();
        return CertificateChain.parse(pem).publicKeySha256();
    }

    @ParameterizedTest
    @EnumSource
    void publicKeySha256_isThatOfTheSubjectPublicKeyInfo(KeyAlgorithm algorithm) throws Exception {
        CertificateChain chain = Samples.of(algorithm).certificate();
        byte[] info = CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(chain.encoded().get(0)))
                .getPublicKey()
                .getEncoded();
        assertEquals(Fingerprint.sha256(info), chain.publicKeySha256());
    }

    @Test
    void publicKeySha256_isTheSameForACompressedPoint() {
        byte[] whole = bits(Samples.EC);
        byte[] compressed = Arrays.copyOf(whole, 33);
        compressed[0] = (byte) (2 + (whole[whole.length - 1] & 1));
        assertEquals(EC, hash(X9ObjectIdentifiers.id_ecPublicKey, SECObjectIdentifiers.secp256r1, compressed));
    }

    @Test
    void publicKeySha256_isTheSameForAnRsaKeyUnderTheNameOfPss() {
        assertEquals(
                Samples.rsa().certificate().publicKeySha256(),
                hash(PKCSObjectIdentifiers.id_RSASSA_PSS, null, bits(Samples.rsa())));
    }

    @Test
    void publicKeySha256_isAnotherForAnotherKey() {
        assertNotEquals(
                EC, Samples.issue(KeyAlgorithm.ECDSA, "ec").certificate().publicKeySha256());
    }

    @Test
    void positionOf_isThatOfTheFirstCertificateOfTheKey() {
        String own = Samples.EC.certificate().pem();
        String other = Samples.ED448.certificate().pem();
        assertEquals(
                Optional.of(2),
                CertificateChain.parse(String.join("\n", other, own, own)).positionOf(EC));
        assertEquals(Optional.empty(), Samples.ED448.certificate().positionOf(EC));
    }
}
