package org.certkp.domain.x509;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.ASN1UniversalString;
import org.bouncycastle.asn1.x500.AttributeTypeAndValue;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;

/** Writes a name as RFC 4514 says. The result can be stored: it has no NUL and no unpaired surrogate. */
final class DistinguishedName {

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

    private static final String ESCAPED = "\"+,;<>\\";
    private static final Charset UTF_32 = Charset.forName("UTF-32BE");

    private DistinguishedName() {}

    /** RFC 4514 section 2.1: the last RDN first. */
    static String rfc4514(X500Name name) throws IOException {
        List<String> written = new ArrayList<>();
        for (RDN rdn : name.getRDNs()) {
            written.add(0, rdn(rdn));
        }
        return String.join(",", written);
    }

    private static String rdn(RDN rdn) throws IOException {
        List<String> written = new ArrayList<>();
        for (AttributeTypeAndValue attribute : rdn.getTypesAndValues()) {
            written.add(attribute(attribute));
        }
        return String.join("+", written);
    }

    /** RFC 4514 sections 2.3 and 2.4: a type without a short name is written in numbers, and its value in hex. */
    private static String attribute(AttributeTypeAndValue attribute) throws IOException {
        String shortName = SHORT_NAMES.get(attribute.getType());
        Optional<String> text = shortName == null ? Optional.empty() : text(attribute.getValue());
        String value = text.isPresent() ? escape(text.get()) : hex(attribute.getValue());
        return (shortName == null ? attribute.getType().getId() : shortName) + "=" + value;
    }

    private static String hex(ASN1Encodable value) throws IOException {
        return "#" + HexFormat.of().formatHex(value.toASN1Primitive().getEncoded(ASN1Encoding.DER));
    }

    private static Optional<String> text(ASN1Encodable value) {
        if (!(value instanceof ASN1String string)) {
            return Optional.empty();
        }
        String text = value instanceof ASN1UniversalString universal
                ? new String(universal.getOctets(), UTF_32)
                : string.getString();
        return Optional.of(text).filter(StandardCharsets.UTF_8.newEncoder()::canEncode);
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
