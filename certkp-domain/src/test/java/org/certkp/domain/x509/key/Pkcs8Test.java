package org.certkp.domain.x509.key;

import static org.certkp.domain.x509.certificate.OddCertificate.der;
import static org.certkp.domain.x509.certificate.OddCertificate.sequence;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.certkp.domain.x509.certificate.CertificateChain;
import org.certkp.domain.x509.certificate.OddCertificate;
import org.certkp.domain.x509.pem.PemBlock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is beside the key in PKCS #8. */
class Pkcs8Test {

    private static KeyPair generate(String kind) throws NoSuchAlgorithmException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(kind);
        if (kind.equals("RSA") || kind.equals("DSA")) {
            generator.initialize(1024);
        }
        return generator.generateKeyPair();
    }

    private static PrivateKeyInfo plain(KeyPair pair) {
        return PrivateKeyInfo.getInstance(pair.getPrivate().getEncoded());
    }

    private static String pem(ASN1Encodable value) {
        return PemBlock.encode("PRIVATE KEY", der(value));
    }

    private static byte[] publicKey(KeyPair pair) {
        return SubjectPublicKeyInfo.getInstance(pair.getPublic().getEncoded())
                .getPublicKeyData()
                .getOctets();
    }

    private static CertificateChain chain(KeyPair pair) {
        SubjectPublicKeyInfo key =
                SubjectPublicKeyInfo.getInstance(pair.getPublic().getEncoded());
        return CertificateChain.parse(new OddCertificate()
                .publicKey(key.getAlgorithm().getAlgorithm(), key.getAlgorithm().getParameters(), publicKey(pair))
                .pem());
    }

    /** Version 2 of RFC 5958, the same under the number of version 1, and the explicit tag of ring. */
    private static Stream<ASN1Encodable> naming(KeyPair pair, byte[] publicKey) {
        PrivateKeyInfo key = plain(pair);
        return Stream.of(
                with(key, 1, new DERTaggedObject(false, 1, new DERBitString(publicKey))),
                with(key, 0, new DERTaggedObject(false, 1, new DERBitString(publicKey))),
                with(key, 1, new DERTaggedObject(true, 1, new DERBitString(publicKey))),
                with(
                        key,
                        1,
                        new DERTaggedObject(false, 0, new DERSequence()),
                        new DERTaggedObject(false, 1, new DERBitString(publicKey))));
    }

    private static ASN1Encodable with(PrivateKeyInfo key, int version, ASN1Encodable... more) {
        Stream<ASN1Encodable> parts =
                Stream.of(new ASN1Integer(version), key.getPrivateKeyAlgorithm(), key.getPrivateKey());
        return sequence(Stream.concat(parts, Arrays.stream(more)).toArray(ASN1Encodable[]::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"RSA", "EC", "DSA", "Ed25519", "Ed448", "X25519", "X448"})
    void ownPublicKey_isDroppedFromTheKeyThatIsKept(String kind) throws NoSuchAlgorithmException {
        KeyPair pair = generate(kind);
        naming(pair, publicKey(pair)).forEach(form -> {
            PemPrivateKey key = PemPrivateKey.parse(pem(form));
            assertTrue(chain(pair).isOf(key), kind);
            assertEquals(pem(plain(pair)), key.pem());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"RSA", "EC", "DSA", "Ed25519", "Ed448", "X25519", "X448"})
    void anotherPublicKey_makesAKeyThatBelongsToNothing(String kind) throws NoSuchAlgorithmException {
        KeyPair pair = generate(kind);
        byte[] own = publicKey(pair);
        for (byte[] foreign : new byte[][] {
            publicKey(generate(kind)), Arrays.copyOf(own, own.length - 1), Arrays.copyOf(own, own.length + 1), {}
        }) {
            naming(pair, foreign).forEach(form -> assertFalse(chain(pair).isOf(PemPrivateKey.parse(pem(form))), kind));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"RSA", "EC", "DSA", "Ed25519", "X448"})
    void attributes_areDropped(String kind) throws NoSuchAlgorithmException {
        KeyPair pair = generate(kind);
        ASN1Encodable form = with(plain(pair), 0, new DERTaggedObject(false, 0, new DERSequence()));
        assertEquals(pem(plain(pair)), PemPrivateKey.parse(pem(form)).pem());
    }

    /** OpenSSL reads 31 and 33 octets; authentik's library does not. */
    @ParameterizedTest
    @ValueSource(ints = {31, 33, 40})
    void numberOfAnotherLength_isWrittenInFull(int length) throws NoSuchAlgorithmException {
        byte[] number = new byte[length];
        number[length - 1] = 7;
        byte[] full = new byte[32];
        full[31] = 7;
        PrivateKeyInfo p256 = plain(generate("EC"));
        assertEquals(
                pem(ec(p256, full)), PemPrivateKey.parse(pem(ec(p256, number))).pem());
    }

    private static ASN1Encodable ec(PrivateKeyInfo like, byte[] number) {
        byte[] content = der(sequence(new ASN1Integer(1), new DEROctetString(number)));
        return sequence(new ASN1Integer(0), like.getPrivateKeyAlgorithm(), new DEROctetString(content));
    }
}
