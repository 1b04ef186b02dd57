package org.certkp.domain.x509.certificate;

import java.io.IOException;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.ASN1BitString;
import org.bouncycastle.asn1.ASN1Boolean;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.certkp.domain.failure.Code;
import org.certkp.domain.x509.asn1.AlgorithmName;
import org.certkp.domain.x509.asn1.Der;
import org.certkp.domain.x509.asn1.DerElement;
import org.certkp.domain.x509.asn1.Readable;
import org.certkp.domain.x509.asn1.Unreadable;

/**
 * The parts of a certificate (RFC 5280 section 4.1), read one by one, so that a refusal names the part at fault. Bouncy
 * Castle's own reader refuses what every other one keeps, such as an empty issuer. What an extension holds is not read
 * here: it is the verifiers' business, and a store gives it back as it came.
 *
 * @param version from 1 to 3
 * @param serialNumber of any length and sign
 * @param signatureAlgorithm by which the issuer signed
 * @param issuer its RDNs; may be empty
 * @param notBefore whole seconds
 * @param notAfter likewise
 * @param subject its RDNs; may be empty
 * @param publicKey not yet checked
 * @param extensions in their order; a type may come twice
 */
public record CertificateParts(
        int version,
        BigInteger serialNumber,
        AlgorithmIdentifier signatureAlgorithm,
        ASN1Sequence issuer,
        Instant notBefore,
        Instant notAfter,
        ASN1Sequence subject,
        SubjectPublicKeyInfo publicKey,
        List<Extension> extensions) {

    private static final int SEQUENCE = 0x30;
    private static final int VERSION = 0xa0;
    private static final int CONSTRUCTED = 0xa0;
    private static final int EXTENSIONS = 0xa3;

    /** The unique identifiers of RFC 5280 section 4.1.2.8 in both encodings, and the extensions. */
    private static final List<Integer> OPTIONAL = List.of(0x81, 0xa1, 0x82, 0xa2, EXTENSIONS);

    private static final int MAX_VERSION = 3;
    private static final int MOST_PARTS = 11;

    private interface Reader<T> {
        T read(ASN1Primitive value) throws IOException;
    }

    /**
     * Reads the parts.
     *
     * @throws IllegalArgumentException when it is no certificate, an {@link Unreadable} where a part is at fault
     */
    public static CertificateParts read(byte[] der) {
        List<DerElement> whole = parts(DerElement.of(Der.requireOne(der)), 3, Code.CONTENT_MALFORMED);
        AlgorithmIdentifier outer =
                part(Code.SIGNATURE_ALGORITHM_MALFORMED, whole.get(1), AlgorithmIdentifier::getInstance);
        part(Code.SIGNATURE_MALFORMED, whole.get(2), ASN1BitString::getInstance);
        require(whole.get(0).tag() == SEQUENCE, Code.CONTENT_MALFORMED);
        List<DerElement> content = new ArrayList<>(whole.get(0).children(MOST_PARTS));
        require(!content.isEmpty(), Code.CONTENT_MALFORMED);
        int version = content.get(0).tag() == VERSION ? version(content.remove(0)) : 1;
        require(content.size() >= 6, Code.CONTENT_MALFORMED);
        AlgorithmIdentifier inner =
                part(Code.SIGNATURE_ALGORITHM_MALFORMED, content.get(1), AlgorithmIdentifier::getInstance);
        requireSame(inner, outer);
        List<DerElement> validity = parts(content.get(3), 2, Code.VALIDITY_MALFORMED);
        return new CertificateParts(
                version,
                part(Code.SERIAL_NUMBER_MALFORMED, content.get(0), ASN1Integer::getInstance)
                        .getValue(),
                outer,
                part(Code.ISSUER_MALFORMED, content.get(2), ASN1Sequence::getInstance),
                CertificateTime.read("notBefore", validity.get(0)),
                CertificateTime.read("notAfter", validity.get(1)),
                part(Code.SUBJECT_MALFORMED, content.get(4), ASN1Sequence::getInstance),
                part(Code.PUBLIC_KEY_MALFORMED, content.get(5), SubjectPublicKeyInfo::getInstance),
                extensions(content.subList(6, content.size())));
    }

    private static <T> T part(Code code, DerElement element, Reader<T> reader) {
        try {
            return reader.read(ASN1Primitive.fromByteArray(element.encoded()));
        } catch (IOException | RuntimeException e) {
            throw new Unreadable(code);
        }
    }

    private static List<DerElement> parts(DerElement sequence, int number, Code otherwise) {
        List<DerElement> parts = sequence.tag() == SEQUENCE ? sequence.children(number + 1) : List.of();
        require(parts.size() == number, otherwise);
        return parts;
    }

    private static void require(boolean met, Code otherwise, Object... arguments) {
        if (!met) {
            throw new Unreadable(otherwise, arguments);
        }
    }

    private static int version(DerElement explicit) {
        List<DerElement> inside = explicit.children(2);
        require(inside.size() == 1, Code.VERSION_MALFORMED);
        BigInteger version = part(Code.VERSION_MALFORMED, inside.get(0), ASN1Integer::getInstance)
                .getValue()
                .add(BigInteger.ONE);
        require(
                version.signum() > 0 && version.compareTo(BigInteger.valueOf(MAX_VERSION)) <= 0,
                Code.VERSION_UNKNOWN,
                Readable.number(version));
        return version.intValue();
    }

    /**
     * RFC 5280 section 4.1.1.2: they must be the same. Some leave the NULL of the parameters out in one place (RFC 4055
     * section 2.1 asks to accept both forms).
     */
    private static void requireSame(AlgorithmIdentifier inner, AlgorithmIdentifier outer) {
        require(
                withoutNull(inner).equals(withoutNull(outer)),
                Code.SIGNATURE_ALGORITHMS_DIFFER,
                AlgorithmName.of(inner),
                AlgorithmName.of(outer));
    }

    private static AlgorithmIdentifier withoutNull(AlgorithmIdentifier algorithm) {
        return DERNull.INSTANCE.equals(algorithm.getParameters())
                ? new AlgorithmIdentifier(algorithm.getAlgorithm())
                : algorithm;
    }

    private static List<Extension> extensions(List<DerElement> optional) {
        List<Extension> extensions = new ArrayList<>();
        int last = -1;
        for (DerElement part : optional) {
            int place = OPTIONAL.indexOf(part.tag());
            require(place > last, Code.CONTENT_MALFORMED);
            last = place;
            require(isBits(part) || part.tag() >= CONSTRUCTED, Code.CONTENT_MALFORMED);
            if (part.tag() == EXTENSIONS) {
                List<DerElement> inside = part.children(2);
                require(inside.size() == 1 && inside.get(0).tag() == SEQUENCE, Code.EXTENSIONS_MALFORMED);
                for (DerElement one : inside.get(0).children(Integer.MAX_VALUE)) {
                    extensions.add(part(Code.EXTENSIONS_MALFORMED, one, CertificateParts::extension));
                }
            }
        }
        return List.copyOf(extensions);
    }

    /** Whether the first octet counts unused bits of the last one, as in a bit string. */
    private static boolean isBits(DerElement part) {
        byte[] content = part.contentBytes();
        return content.length > 0 && content[0] >= 0 && content[0] < Byte.SIZE;
    }

    /** RFC 5280 section 4.1: whether it is critical may be left out, and is false then. */
    private static Extension extension(ASN1Primitive value) {
        ASN1Sequence parts = ASN1Sequence.getInstance(value);
        boolean hasCritical = parts.size() == 3;
        if (!hasCritical && parts.size() != 2) {
            throw new IllegalArgumentException("Not an extension.");
        }
        return new Extension(
                ASN1ObjectIdentifier.getInstance(parts.getObjectAt(0)),
                hasCritical && ASN1Boolean.getInstance(parts.getObjectAt(1)).isTrue(),
                ASN1OctetString.getInstance(parts.getObjectAt(parts.size() - 1)));
    }
}
