package org.certkp.domain.x509.key;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1BitString;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.sec.ECPrivateKey;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.ECNamedCurveTable;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.math.ec.ECPoint;
import org.bouncycastle.util.BigIntegers;
import org.certkp.domain.failure.Code;
import org.certkp.domain.x509.asn1.Der;
import org.certkp.domain.x509.asn1.Unreadable;
import org.certkp.domain.x509.pem.PemBlock;
import org.certkp.domain.x509.provider.CryptoProvider;

/** Elliptic curves (RFC 5480), which {@link NamedCurve} knows by name. */
final class EcCodec implements SigningCodec {

    static final EcCodec EC = new EcCodec();

    private static final String SIGNATURE = "SHA256withECDSA";

    private static final int PUBLIC_KEY_TAG = 1;

    private EcCodec() {}

    @Override
    public ASN1ObjectIdentifier identifier() {
        return X9ObjectIdentifiers.id_ecPublicKey;
    }

    @Override
    public KeyType type() {
        return KeyType.EC;
    }

    @Override
    public String describe(SubjectPublicKeyInfo checked) {
        return "EC "
                + NamedCurve.describe(
                        ASN1ObjectIdentifier.getInstance(checked.getAlgorithm().getParameters()));
    }

    @Override
    public SubjectPublicKeyInfo check(SubjectPublicKeyInfo key) throws IOException {
        ASN1ObjectIdentifier curve = NamedCurve.of(key.getAlgorithm().getParameters());
        SubjectPublicKeyInfo named = new SubjectPublicKeyInfo(
                algorithm(curve), key.getPublicKeyData().getOctets());
        try {
            point(curve, key.getPublicKeyData());
        } catch (RuntimeException e) {
            throw new Unreadable(Code.POINT_WRONG, NamedCurve.describe(curve));
        }
        return new SubjectPublicKeyInfo(algorithm(curve), key.getPublicKeyData().getOctets());
    }

    /** With the point uncompressed. */
    @Override
    public SubjectPublicKeyInfo canonical(SubjectPublicKeyInfo checked) {
        ASN1ObjectIdentifier curve =
                ASN1ObjectIdentifier.getInstance(checked.getAlgorithm().getParameters());
        return new SubjectPublicKeyInfo(
                checked.getAlgorithm(), point(curve, checked.getPublicKeyData()).getEncoded(false));
    }

    @Override
    public PrivateKeyInfo plain(PrivateKeyInfo key) throws IOException {
        ASN1ObjectIdentifier curve = NamedCurve.of(key.getPrivateKeyAlgorithm().getParameters());
        byte[] given = Der.requireOne(key.getPrivateKey().getOctets());
        ECPrivateKey content = ECPrivateKey.getInstance(fullLength(given, curve));
        if (content.getParametersObject() != null
                && !NamedCurve.of(content.getParametersObject()).equals(curve)) {
            throw new Unreadable(Code.KEY_PARTS_DISAGREE, "EC");
        }
        // Reading it is the check: what is no bit string would else be noticed by whoever compares it.
        content.getPublicKey();
        PrivateKeyInfo plain = new PrivateKeyInfo(algorithm(curve), content);
        PrivateKeyFactory.createKey(plain);
        return plain;
    }

    private static AlgorithmIdentifier algorithm(ASN1ObjectIdentifier curve) {
        return new AlgorithmIdentifier(X9ObjectIdentifiers.id_ecPublicKey, curve);
    }

    /**
     * A key of SEC 1 with the version and as many octets of its number as RFC 5915 section 3 wants: some programs leave
     * leading zeros out or put one more before it, and others refuse that.
     *
     * @param sec1 that was read
     * @param parameters that name the curve
     * @return the same array when it is so already
     */
    static byte[] fullLength(byte[] sec1, ASN1Encodable parameters) throws IOException {
        ASN1Sequence parts = ASN1Sequence.getInstance(sec1);
        byte[] number = ASN1OctetString.getInstance(parts.getObjectAt(1)).getOctets();
        int length = NamedCurve.octets(NamedCurve.of(parameters));
        boolean isVersion1 = ASN1Integer.getInstance(parts.getObjectAt(0)).hasValue(1);
        if (isVersion1 && number.length == length) {
            return sec1;
        }
        ASN1Encodable[] full = parts.toArray();
        full[0] = new ASN1Integer(1);
        full[1] = new DEROctetString(BigIntegers.asUnsignedByteArray(length, new BigInteger(1, number)));
        return new DERSequence(full).getEncoded(ASN1Encoding.DER);
    }

    @Override
    public boolean isSame(SubjectPublicKeyInfo publicKey, ASN1BitString other) {
        if (publicKey.getPublicKeyData().equals(other)) {
            return true;
        }
        ASN1ObjectIdentifier curve =
                ASN1ObjectIdentifier.getInstance(publicKey.getAlgorithm().getParameters());
        try {
            return point(curve, publicKey.getPublicKeyData()).equals(point(curve, other));
        } catch (RuntimeException e) {
            // It is no point of the curve.
            return false;
        }
    }

    /** RFC 5915 section 3: the public key may be left out; one that is another key's would mislead whoever uses it. */
    @Override
    public Optional<PrivateKeyInfo> naming(SubjectPublicKeyInfo publicKey, PrivateKeyInfo checked) throws IOException {
        if (SigningCodec.super.naming(publicKey, checked).isEmpty()
                || !checked.getPrivateKeyAlgorithm().equals(publicKey.getAlgorithm())) {
            // A point of one curve says nothing of another.
            return Optional.empty();
        }
        ASN1BitString given =
                ECPrivateKey.getInstance(checked.parsePrivateKey()).getPublicKey();
        if (given != null && !isSame(publicKey, given)) {
            return Optional.empty();
        }
        return Optional.of(naming(publicKey.getPublicKeyData(), checked));
    }

    /** The same number, with a public key beside it; the curve is the algorithm's. */
    static PrivateKeyInfo naming(ASN1BitString publicKey, PrivateKeyInfo key) throws IOException {
        ASN1Sequence parts = ASN1Sequence.getInstance(key.parsePrivateKey());
        ASN1Sequence named = new DERSequence(new ASN1Encodable[] {
            parts.getObjectAt(0), parts.getObjectAt(1), new DERTaggedObject(PUBLIC_KEY_TAG, publicKey)
        });
        return new PrivateKeyInfo(key.getPrivateKeyAlgorithm(), named);
    }

    /** Bouncy Castle steps in for curves that the JDK has dropped. */
    @Override
    public boolean proves(KeyProof keys) throws GeneralSecurityException {
        return EcLoading.proves(keys.privateKey()) || keys.signs("EC", SIGNATURE, List.of(KeyProof.BOUNCY_CASTLE));
    }

    @Override
    public KeyPairGenerator generator(CryptoProvider provider) throws GeneralSecurityException {
        KeyPairGenerator generator = provider.keyPairGenerator("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator;
    }

    @Override
    public String signatureAlgorithm() {
        return SIGNATURE;
    }

    /** RFC 5915 section 3: with the name of the curve, and with the public key, which the JDK leaves out. */
    @Override
    public String pem(KeyPair made) throws IOException {
        var key = (java.security.interfaces.ECPrivateKey) made.getPrivate();
        SubjectPublicKeyInfo publicKey =
                SubjectPublicKeyInfo.getInstance(made.getPublic().getEncoded());
        ECPrivateKey sec1 = new ECPrivateKey(
                key.getParams().getOrder().bitLength(),
                key.getS(),
                publicKey.getPublicKeyData(),
                publicKey.getAlgorithm().getParameters());
        return PemBlock.encode("EC PRIVATE KEY", sec1.getEncoded());
    }

    /**
     * The form of SEC 1 (RFC 5915), {@code EC PRIVATE KEY}. The curve must be named inside: a key that leaves it to the
     * block of parameters before it could not be read alone.
     */
    static PrivateKeyInfo ofSec1(ECPrivateKey content) throws IOException {
        NamedCurve.of(content.getParametersObject());
        return new PrivateKeyInfo(
                new AlgorithmIdentifier(X9ObjectIdentifiers.id_ecPublicKey, content.getParametersObject()), content);
    }

    /** SEC 1 section 2.3.4. It may be compressed; reading it is the check that it lies on the curve. */
    private static ECPoint point(ASN1ObjectIdentifier curve, ASN1BitString bits) {
        X9ECParameters parameters = Optional.ofNullable(CustomNamedCurves.getByOID(curve))
                .orElseGet(() -> ECNamedCurveTable.getByOID(curve));
        ECPoint point = parameters.getCurve().decodePoint(bits.getOctets());
        return new ECPublicKeyParameters(point, new ECDomainParameters(parameters)).getQ();
    }
}
