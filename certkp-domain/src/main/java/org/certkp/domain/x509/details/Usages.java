package org.certkp.domain.x509.details;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1BitString;
import org.bouncycastle.asn1.ASN1IA5String;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.certkp.domain.x509.asn1.Readable;

/** Writes what a key may be used for. */
final class Usages {

    /** RFC 5280 section 4.2.1.3, by the number of the bit. */
    private static final List<String> KEY_USAGES = List.of(
            "Digital Signature",
            "Non Repudiation",
            "Key Encipherment",
            "Data Encipherment",
            "Key Agreement",
            "Certificate Sign",
            "CRL Sign",
            "Encipher Only",
            "Decipher Only");

    private static final List<String> NETSCAPE_TYPES = List.of(
            "SSL Client",
            "SSL Server",
            "S/MIME",
            "Object Signing",
            "Unused",
            "SSL CA",
            "S/MIME CA",
            "Object Signing CA");

    /** RFC 5280 section 4.2.1.12, and others that are often met. */
    private static final Map<KeyPurposeId, String> PURPOSES = Map.ofEntries(
            entry(KeyPurposeId.anyExtendedKeyUsage, "Any Extended Key Usage"),
            entry(KeyPurposeId.id_kp_serverAuth, "TLS Web Server Authentication"),
            entry(KeyPurposeId.id_kp_clientAuth, "TLS Web Client Authentication"),
            entry(KeyPurposeId.id_kp_codeSigning, "Code Signing"),
            entry(KeyPurposeId.id_kp_emailProtection, "E-mail Protection"),
            entry(KeyPurposeId.id_kp_ipsecEndSystem, "IPsec End System"),
            entry(KeyPurposeId.id_kp_ipsecTunnel, "IPsec Tunnel"),
            entry(KeyPurposeId.id_kp_ipsecUser, "IPsec User"),
            entry(KeyPurposeId.id_kp_timeStamping, "Time Stamping"),
            entry(KeyPurposeId.id_kp_OCSPSigning, "OCSP Signing"),
            entry(KeyPurposeId.id_kp_smartcardlogon, "Microsoft Smartcard Logon"));

    /** The TLS extensions that a server must answer (RFC 7633 section 4.1), by their numbers in RFC 6066 and RFC 6961. */
    private static final Map<String, String> TLS_FEATURES = Map.of("5", "status_request", "17", "status_request_v2");

    /** More than any of these types defines. */
    private static final int MAX_BYTES = 4;

    private Usages() {}

    static List<String> keyUsage(ASN1Primitive value) {
        return names(ASN1BitString.getInstance(value), KEY_USAGES);
    }

    static List<String> netscapeType(ASN1Primitive value) {
        return names(ASN1BitString.getInstance(value), NETSCAPE_TYPES);
    }

    /** The names of the bits that are set; a bit without a name by its number. */
    static List<String> names(ASN1BitString bits, List<String> names) {
        byte[] bytes = bits.getBytes();
        if (bytes.length > MAX_BYTES) {
            throw new IllegalArgumentException("No use has so many bits.");
        }
        return IntStream.range(0, bytes.length * Byte.SIZE)
                .filter(bit -> (bytes[bit / Byte.SIZE] & 0x80 >> bit % Byte.SIZE) != 0)
                .mapToObj(bit -> bit < names.size() ? names.get(bit) : "Bit " + bit)
                .toList();
    }

    static List<String> extended(ASN1Primitive value) {
        return Stream.of(ASN1Sequence.getInstance(value).toArray())
                .map(KeyPurposeId::getInstance)
                .map(purpose -> PURPOSES.getOrDefault(purpose, purpose.getId()))
                .toList();
    }

    static List<String> tlsFeatures(ASN1Primitive value) {
        return Stream.of(ASN1Sequence.getInstance(value).toArray())
                .map(feature -> Readable.number(ASN1Integer.getInstance(feature).getValue()))
                .map(number -> TLS_FEATURES.getOrDefault(number, number))
                .toList();
    }

    static List<String> comment(ASN1Primitive value) {
        return List.of(Readable.text(ASN1IA5String.getInstance(value).getString()));
    }
}
