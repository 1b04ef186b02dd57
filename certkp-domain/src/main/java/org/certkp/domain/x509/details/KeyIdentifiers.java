package org.certkp.domain.x509.details;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1TaggedObject;
import org.bouncycastle.asn1.x509.Attribute;
import org.bouncycastle.asn1.x509.GeneralName;
import org.certkp.domain.x509.asn1.Readable;

/** Writes whose key it is. */
final class KeyIdentifiers {

    private KeyIdentifiers() {}

    /** RFC 5280 section 4.2.1.2. */
    static List<String> subject(ASN1Primitive value) {
        return List.of(Readable.shortHex(ASN1OctetString.getInstance(value).getOctets()));
    }

    /** RFC 5280 section 4.2.1.1: issuer and serial number come both or not at all, but not everybody knows. */
    static List<String> authority(ASN1Primitive value) {
        List<String> lines = new ArrayList<>();
        for (ASN1Encodable one : ASN1Sequence.getInstance(value)) {
            ASN1TaggedObject part = ASN1TaggedObject.getInstance(one);
            switch (part.getTagNo()) {
                case 0 ->
                    lines.add("Key: "
                            + Readable.shortHex(
                                    ASN1OctetString.getInstance(part, false).getOctets()));
                case 1 ->
                    ASN1Sequence.getInstance(part, false)
                            .forEach(name ->
                                    lines.add("Issuer: " + GeneralNameReading.line(GeneralName.getInstance(name))));
                case 2 ->
                    lines.add("Serial number: "
                            + Readable.hex(ASN1Integer.getInstance(part, false).getValue()));
                default -> throw new IllegalArgumentException("Unknown part: " + part.getTagNo());
            }
        }
        return lines;
    }

    /** RFC 5280 section 4.2.1.8: their types are anybody's. */
    static List<String> directoryAttributes(ASN1Primitive value) throws IOException {
        List<String> lines = new ArrayList<>();
        for (ASN1Encodable one : ASN1Sequence.getInstance(value)) {
            Attribute attribute = Attribute.getInstance(one);
            byte[] values = attribute.getAttrValues().getEncoded();
            lines.add(attribute.getAttrType().getId() + ": " + Readable.shortHex(values));
        }
        return lines;
    }
}
