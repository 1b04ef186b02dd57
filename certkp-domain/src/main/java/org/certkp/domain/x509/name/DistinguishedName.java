package org.certkp.domain.x509.name;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1BMPString;
import org.bouncycastle.asn1.ASN1BitString;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.ASN1UTCTime;
import org.bouncycastle.asn1.ASN1UTF8String;
import org.bouncycastle.asn1.ASN1UniversalString;
import org.bouncycastle.asn1.x500.AttributeTypeAndValue;
import org.bouncycastle.asn1.x500.style.BCStyle;

/** Writes a name as RFC 4514 says. The result can be stored: it has no NUL and no unpaired surrogate. */
public final class DistinguishedName {

    /** RFC 4514 section 3. */
    private static final Map<ASN1ObjectIdentifier, String> SHORT_NAMES = Map.of(
            BCStyle.CN, "CN",
            BCStyle.L, "L",
            BCStyle.ST, "ST",
            BCStyle.O, "O",
            BCStyle.OU, "OU",
            BCStyle.C, "C",
            BCStyle.STREET, "STREET",
            BCStyle.DC, "DC",
            BCStyle.UID, "UID");

    /** Values that are no text and read all the same; the first two by OpenSSL, the others by authentik's library. */
    private static final List<Class<?>> NOT_TEXT = List.of(
            ASN1BitString.class,
            ASN1Sequence.class,
            ASN1OctetString.class,
            ASN1UTCTime.class,
            ASN1GeneralizedTime.class);

    private static final String ESCAPED = "\"+,;<>\\";
    private static final Charset UTF_32 = Charset.forName("UTF-32BE");

    private DistinguishedName() {}

    /** RFC 4514 section 2.1: the last RDN first. */
    public static String rfc4514(ASN1Encodable name) throws IOException {
        List<String> written = new ArrayList<>();
        for (ASN1Encodable rdn : ASN1Sequence.getInstance(name.toASN1Primitive())) {
            ASN1Set attributes = ASN1Set.getInstance(rdn.toASN1Primitive());
            // X.501 section 9.3 has no empty one, and RFC 4514 no way to write it.
            if (attributes.size() > 0) {
                written.add(0, rdn(attributes));
            }
        }
        return String.join(",", written);
    }

    /**
     * Refuses a name that neither authentik's library nor OpenSSL reads: with text that is not encoded as its type says,
     * or with a number for a value.
     *
     * @throws IllegalArgumentException for such a one, and for what is no name
     */
    public static void requireReadable(ASN1Sequence name) {
        for (ASN1Encodable rdn : name) {
            for (ASN1Encodable attribute : ASN1Set.getInstance(rdn.toASN1Primitive())) {
                ASN1Encodable value =
                        ASN1Sequence.getInstance(attribute).getObjectAt(1).toASN1Primitive();
                if (NOT_TEXT.stream().noneMatch(type -> type.isInstance(value))
                        && text(value).isEmpty()) {
                    throw new IllegalArgumentException("A value that nobody reads.");
                }
            }
        }
    }

    private static String rdn(ASN1Set attributes) throws IOException {
        List<String> written = new ArrayList<>();
        for (ASN1Encodable attribute : attributes) {
            if (ASN1Sequence.getInstance(attribute).size() != 2) {
                throw new IllegalArgumentException("An attribute has a type and a value.");
            }
            written.add(attribute(AttributeTypeAndValue.getInstance(attribute)));
        }
        return String.join("+", written);
    }

    /**
     * RFC 4514 sections 2.3 and 2.4: a type without a short name is written in numbers. Its value is written as text all
     * the same, as authentik's library does; in hex is only what is no text.
     */
    private static String attribute(AttributeTypeAndValue attribute) throws IOException {
        String shortName = SHORT_NAMES.get(attribute.getType());
        Optional<String> text = text(attribute.getValue());
        String value = text.isPresent() ? escape(text.get()) : hex(attribute.getValue());
        return (shortName == null ? attribute.getType().getId() : shortName) + "=" + value;
    }

    private static String hex(ASN1Encodable value) throws IOException {
        return "#" + HexFormat.of().formatHex(value.toASN1Primitive().getEncoded(ASN1Encoding.DER));
    }

    private static Optional<String> text(ASN1Encodable value) {
        if (!(value instanceof ASN1String string) || value instanceof ASN1BitString) {
            return Optional.empty();
        }
        try {
            String text = value instanceof ASN1UniversalString universal
                    ? UTF_32.newDecoder()
                            .decode(ByteBuffer.wrap(universal.getOctets()))
                            .toString()
                    : value instanceof ASN1UTF8String || value instanceof ASN1BMPString
                            ? string.getString()
                            : eightBits(string.getString().getBytes(StandardCharsets.ISO_8859_1));
            return Optional.of(text).filter(StandardCharsets.UTF_8.newEncoder()::canEncode);
        } catch (CharacterCodingException | RuntimeException e) {
            // Latin-1 that says it were UTF-8, for example.
            return Optional.empty();
        }
    }

    /** The older types of strings have no character beyond ASCII. Programs wrote UTF-8 into them all the same, or Latin-1. */
    private static String eightBits(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }

    private static String escape(String value) {
        int last = value.length() - 1;
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i <= last; i++) {
            char c = value.charAt(i);
            boolean atEdge = c == ' ' && (i == 0 || i == last) || c == '#' && i == 0;
            if (atEdge || ESCAPED.indexOf(c) >= 0) {
                escaped.append('\\').append(c);
            } else if (c == 0) {
                escaped.append("\\00");
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
