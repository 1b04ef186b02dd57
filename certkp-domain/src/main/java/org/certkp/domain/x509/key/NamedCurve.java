package org.certkp.domain.x509.key;

import java.math.BigInteger;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Null;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.nist.NISTNamedCurves;
import org.bouncycastle.asn1.sec.SECNamedCurves;
import org.bouncycastle.asn1.x9.ECNamedCurveTable;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.math.ec.ECAlgorithms;
import org.certkp.domain.failure.Code;
import org.certkp.domain.x509.asn1.Unreadable;

/**
 * Elliptic curves by name (RFC 5480). Parameters that are spelled out are read where each of them is a named curve's:
 * RFC 5480 section 2.1.1 forbids them in certificates, and a curve of the sender's choice can keep a reader busy or
 * deceive it (CVE-2020-0601).
 */
final class NamedCurve {

    /** Made when parameters are spelled out for the first time, which is rare. */
    private static final class PrimeCurves {

        static final List<NamedCurve> ALL = names().stream()
                .map(ECNamedCurveTable::getOID)
                .distinct()
                .map(NamedCurve::new)
                .filter(curve -> ECAlgorithms.isFpCurve(curve.parameters.getCurve()))
                .toList();

        @SuppressWarnings("unchecked") // as Bouncy Castle declares it
        private static List<String> names() {
            return Collections.list((Enumeration<String>) ECNamedCurveTable.getNames());
        }
    }

    private final ASN1ObjectIdentifier name;
    private final X9ECParameters parameters;

    private NamedCurve(ASN1ObjectIdentifier name) {
        this.name = name;
        this.parameters = ECNamedCurveTable.getByOID(name);
    }

    /**
     * The name of the curve that the parameters of an algorithm are.
     *
     * @param parameters null for none
     * @throws Unreadable when certkp does not know the curve
     */
    static ASN1ObjectIdentifier of(ASN1Encodable parameters) {
        if (parameters == null || parameters instanceof ASN1Null) {
            throw new Unreadable(Code.CURVE_MISSING);
        }
        if (!(parameters instanceof ASN1ObjectIdentifier name)) {
            return spelledOut(parameters).orElseThrow(() -> new Unreadable(Code.CURVE_SPELLED_OUT));
        }
        if (ECNamedCurveTable.getByOIDLazy(name) == null) {
            throw new Unreadable(Code.CURVE_UNKNOWN, name.getId());
        }
        return name;
    }

    /** As a person calls it: by NIST's name where it has one, as P-256, secp256k1, brainpoolP256r1. */
    static String describe(ASN1ObjectIdentifier curve) {
        return Stream.of(
                        NISTNamedCurves.getName(curve), SECNamedCurves.getName(curve), ECNamedCurveTable.getName(curve))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(curve::getId);
    }

    /** How many octets a private number of the curve takes (RFC 5915 section 3). */
    static int octets(ASN1ObjectIdentifier curve) {
        return (ECNamedCurveTable.getByOID(curve).getN().bitLength() + Byte.SIZE - 1) / Byte.SIZE;
    }

    private static Optional<ASN1ObjectIdentifier> spelledOut(ASN1Encodable parameters) {
        try {
            ASN1Sequence parts = ASN1Sequence.getInstance(parameters);
            return PrimeCurves.ALL.stream()
                    .filter(curve -> curve.isMadeOf(parts))
                    .map(curve -> curve.name)
                    .findFirst();
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    /** SEC 1 appendix C.2, {@code SpecifiedECDomain}: version, field, curve, base, order, and mostly the cofactor. */
    private boolean isMadeOf(ASN1Sequence parts) {
        ASN1Sequence field = ASN1Sequence.getInstance(parts.getObjectAt(1));
        ASN1Sequence equation = ASN1Sequence.getInstance(parts.getObjectAt(2));
        return field.getObjectAt(0).equals(X9ObjectIdentifiers.prime_field)
                && number(field, 1).equals(parameters.getCurve().getField().getCharacteristic())
                && octets(equation, 0).equals(parameters.getCurve().getA().toBigInteger())
                && octets(equation, 1).equals(parameters.getCurve().getB().toBigInteger())
                && number(parts, 4).equals(parameters.getN())
                && (parts.size() < 6 || number(parts, 5).equals(parameters.getH()))
                && parameters
                        .getCurve()
                        .decodePoint(ASN1OctetString.getInstance(parts.getObjectAt(3))
                                .getOctets())
                        .equals(parameters.getG());
    }

    private static BigInteger number(ASN1Sequence parts, int index) {
        return ASN1Integer.getInstance(parts.getObjectAt(index)).getValue();
    }

    private static BigInteger octets(ASN1Sequence parts, int index) {
        return new BigInteger(
                1, ASN1OctetString.getInstance(parts.getObjectAt(index)).getOctets());
    }
}
