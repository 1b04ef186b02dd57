package org.certkp.domain.x509;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.x509.Attribute;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;

/** Writes whose key it is. */
final class KeyIdentifiers {

    private KeyIdentifiers() {}

    /** RFC 5280 section 4.2.1.2. */
    static List<String> subject(ASN1Primitive value) {
        return List.of(Readable.shortHex(ASN1OctetString.getInstance(value).getOctets()));
    }

    /** RFC 5280 section 4.2.1.1. */
    static List<String> authority(ASN1Primitive value) {
        AuthorityKeyIdentifier identifier = AuthorityKeyIdentifier.getInstance(value);
        List<String> lines = new ArrayList<>();
        if (identifier.getKeyIdentifierOctets() != null) {
            lines.add("Key: " + Readable.shortHex(identifier.getKeyIdentifierOctets()));
        }
        if (identifier.getAuthorityCertIssuer() != null) {
            GeneralNameReading.lines(identifier.getAuthorityCertIssuer()).forEach(name -> lines.add("Issuer: " + name));
        }
        if (identifier.getAuthorityCertSerialNumber() != null) {
            lines.add("Serial number: " + Readable.hex(identifier.getAuthorityCertSerialNumber()));
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
