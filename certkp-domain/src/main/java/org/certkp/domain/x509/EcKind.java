package org.certkp.domain.x509;

import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1BitString;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.nist.NISTNamedCurves;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.sec.ECPrivateKey;
import org.bouncycastle.asn1.sec.SECNamedCurves;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.ECNamedCurveTable;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.crypto.util.PublicKeyFactory;
import org.bouncycastle.math.ec.ECPoint;

/**
 * Elliptic curves by name (RFC 5480). Parameters that are spelled out are refused: RFC 5480 section 2.1.1 forbids them
 * in certificates, and a curve of the sender's choice can keep a reader busy or deceive it (CVE-2020-0601).
 */
final class EcKind implements KeyKind {

    private static final int PUBLIC_KEY_TAG = 1;

    @Override
    public KeyType type() {
        return KeyType.EC;
    }

    /** By its name of NIST where it has one: EC P-256, EC secp256k1, EC brainpoolP256r1. */
    @Override
    public String describe(SubjectPublicKeyInfo checked) {
        ASN1ObjectIdentifier curve =
                ASN1ObjectIdentifier.getInstance(checked.getAlgorithm().getParameters());
        return "EC "
                + Stream.of(
                                NISTNamedCurves.getName(curve),
                                SECNamedCurves.getName(curve),
                                ECNamedCurveTable.getName(curve))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElseGet(curve::getId);
    }

    @Override
    public SubjectPublicKeyInfo check(SubjectPublicKeyInfo key) throws IOException {
        requireNamedCurve(key.getAlgorithm().getParameters());
        point(key);
        return key;
    }

    @Override
    public PrivateKeyInfo check(PrivateKeyInfo key) throws IOException {
        ASN1Encodable curve = requireNamedCurve(key.getPrivateKeyAlgorithm().getParameters());
        Der.requireOne(key.getPrivateKey().getOctets());
        ECPrivateKey content = ECPrivateKey.getInstance(key.parsePrivateKey());
        if (content.getParametersObject() != null
                && !content.getParametersObject().equals(curve)) {
            throw new IllegalArgumentException("The key names two curves.");
        }
        PrivateKeyInfo plain = new PrivateKeyInfo(key.getPrivateKeyAlgorithm(), content);
        ECPrivateKeyParameters numbers = (ECPrivateKeyParameters) PrivateKeyFactory.createKey(plain);
        if (content.getPublicKey() != null) {
            point(content.getPublicKey(), numbers);
        }
        return plain;
    }

    /** RFC 5915 section 3: the public key may be left out; one that is another key's would mislead whoever uses it. */
    @Override
    public Optional<PrivateKeyInfo> naming(SubjectPublicKeyInfo publicKey, PrivateKeyInfo checked) throws IOException {
        if (!checked.getPrivateKeyAlgorithm().equals(publicKey.getAlgorithm())) {
            // A point of one curve says nothing of another.
            return Optional.empty();
        }
        ASN1BitString given =
                ECPrivateKey.getInstance(checked.parsePrivateKey()).getPublicKey();
        if (given != null
                && !given.equals(publicKey.getPublicKeyData())
                && !point(given, (ECPrivateKeyParameters) PrivateKeyFactory.createKey(checked))
                        .equals(point(publicKey))) {
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

    /**
     * The form of SEC 1 (RFC 5915), {@code EC PRIVATE KEY}. The curve must be named inside: a key that leaves it to the
     * block of parameters before it could not be read alone.
     */
    static PrivateKeyInfo ofSec1(ECPrivateKey content) throws IOException {
        ASN1Encodable curve = requireNamedCurve(content.getParametersObject());
        return new PrivateKeyInfo(new AlgorithmIdentifier(X9ObjectIdentifiers.id_ecPublicKey, curve), content);
    }

    private static ASN1Encodable requireNamedCurve(ASN1Encodable parameters) {
        if (parameters instanceof ASN1ObjectIdentifier) {
            return parameters;
        }
        throw new IllegalArgumentException("The curve is not named.");
    }

    /** SEC 1 section 2.3.4. It may be compressed; making it is the check that it is one of the curve. */
    private static ECPoint point(ASN1BitString given, ECPrivateKeyParameters key) {
        ECPoint point = key.getParameters().getCurve().decodePoint(given.getOctets());
        return new ECPublicKeyParameters(point, key.getParameters()).getQ();
    }

    /** Reading is the check: the point must lie on the curve. */
    private static ECPoint point(SubjectPublicKeyInfo key) throws IOException {
        return ((ECPublicKeyParameters) PublicKeyFactory.createKey(key)).getQ();
    }
}
