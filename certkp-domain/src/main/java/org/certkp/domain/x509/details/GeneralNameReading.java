package org.certkp.domain.x509.details;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.OtherName;
import org.certkp.domain.network.IpAddress;
import org.certkp.domain.x509.asn1.Readable;
import org.certkp.domain.x509.name.DistinguishedName;

/** Writes the names of RFC 5280 section 4.2.1.6, each with its type before it. */
final class GeneralNameReading {

    private GeneralNameReading() {}

    static List<String> lines(ASN1Primitive value) {
        return lines(GeneralNames.getInstance(value));
    }

    static List<String> lines(GeneralNames names) {
        return Stream.of(names.getNames()).map(GeneralNameReading::line).toList();
    }

    static String line(GeneralName name) {
        ASN1Encodable value = name.getName();
        return switch (name.getTagNo()) {
            case GeneralName.dNSName -> "DNS: " + text(value);
            case GeneralName.iPAddress ->
                "IP: " + address(ASN1OctetString.getInstance(value).getOctets());
            case GeneralName.rfc822Name -> "email: " + text(value);
            case GeneralName.uniformResourceIdentifier -> "URI: " + text(value);
            case GeneralName.directoryName -> "Directory name: " + directoryName(value);
            case GeneralName.registeredID ->
                "Registered ID: " + ASN1ObjectIdentifier.getInstance(value).getId();
            case GeneralName.otherName -> "Other name: " + otherName(value);
            default -> "Other name: " + hex(value);
        };
    }

    private static String text(ASN1Encodable value) {
        return Readable.text(((ASN1String) value).getString());
    }

    private static String directoryName(ASN1Encodable value) {
        try {
            return Readable.text(DistinguishedName.rfc4514(X500Name.getInstance(value)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** RFC 5280 section 4.2.1.10: a range of addresses, in name constraints, is an address and its mask. */
    private static String address(byte[] octets) {
        int half = octets.length / 2;
        return switch (octets.length) {
            case 4, 16 -> IpAddress.format(octets);
            case 8, 32 ->
                IpAddress.format(Arrays.copyOf(octets, half)) + "/"
                        + IpAddress.format(Arrays.copyOfRange(octets, half, octets.length));
            default -> Readable.shortHex(octets);
        };
    }

    /** A user's name, say, is text; others are anything. */
    private static String otherName(ASN1Encodable value) {
        OtherName other = OtherName.getInstance(value);
        String content = other.getValue() instanceof ASN1String ? text(other.getValue()) : hex(other.getValue());
        return other.getTypeID().getId() + "=" + content;
    }

    private static String hex(ASN1Encodable value) {
        try {
            return Readable.shortHex(value.toASN1Primitive().getEncoded());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
