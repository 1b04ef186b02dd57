package org.certkp.domain.x509.details;

import static java.util.Map.entry;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.certkp.domain.x509.asn1.Der;
import org.certkp.domain.x509.asn1.Readable;

/**
 * Says in words what an extension holds: those of RFC 5280 section 4.2, the certificate transparency of RFC 6962, the TLS
 * features of RFC 7633, and what Netscape left behind. Others are anybody's, and shown in hex.
 */
final class ExtensionReading {

    private static final ASN1ObjectIdentifier NETSCAPE = new ASN1ObjectIdentifier("2.16.840.1.113730.1");

    private static final Map<ASN1ObjectIdentifier, Known> KNOWN = Map.ofEntries(
            entry(Extension.authorityKeyIdentifier, new Known("Authority Key Identifier", KeyIdentifiers::authority)),
            entry(Extension.subjectKeyIdentifier, new Known("Subject Key Identifier", KeyIdentifiers::subject)),
            entry(Extension.keyUsage, new Known("Key Usage", Usages::keyUsage)),
            entry(Extension.certificatePolicies, new Known("Certificate Policies", Policies::certificate)),
            entry(Extension.policyMappings, new Known("Policy Mappings", Policies::mappings)),
            entry(Extension.subjectAlternativeName, new Known("Subject Alternative Name", GeneralNameReading::lines)),
            entry(Extension.issuerAlternativeName, new Known("Issuer Alternative Name", GeneralNameReading::lines)),
            entry(
                    Extension.subjectDirectoryAttributes,
                    new Known("Subject Directory Attributes", KeyIdentifiers::directoryAttributes)),
            entry(Extension.basicConstraints, new Known("Basic Constraints", Constraints::basic)),
            entry(Extension.nameConstraints, new Known("Name Constraints", Constraints::names)),
            entry(Extension.policyConstraints, new Known("Policy Constraints", Policies::constraints)),
            entry(Extension.extendedKeyUsage, new Known("Extended Key Usage", Usages::extended)),
            entry(Extension.cRLDistributionPoints, new Known("CRL Distribution Points", DistributionPoints::crls)),
            entry(Extension.inhibitAnyPolicy, new Known("Inhibit anyPolicy", Policies::inhibitAny)),
            entry(Extension.freshestCRL, new Known("Freshest CRL", DistributionPoints::crls)),
            entry(Extension.authorityInfoAccess, new Known("Authority Information Access", DistributionPoints::access)),
            entry(Extension.subjectInfoAccess, new Known("Subject Information Access", DistributionPoints::access)),
            entry(
                    new ASN1ObjectIdentifier("1.3.6.1.4.1.11129.2.4.2"),
                    new Known("Signed Certificate Timestamps", SignedCertificateTimestamps::lines)),
            entry(new ASN1ObjectIdentifier("1.3.6.1.5.5.7.1.24"), new Known("TLS Feature", Usages::tlsFeatures)),
            entry(NETSCAPE.branch("13"), new Known("Netscape Comment", Usages::comment)),
            entry(NETSCAPE.branch("1"), new Known("Netscape Certificate Type", Usages::netscapeType)));

    /** Reads the value of one type of extensions; any exception means that it has another syntax. */
    private interface Reader {
        List<String> lines(ASN1Primitive value) throws IOException;
    }

    private record Known(String name, Reader reader) {}

    private ExtensionReading() {}

    static ExtensionDetails details(Extension extension) {
        String oid = extension.getExtnId().getId();
        byte[] value = extension.getExtnValue().getOctets();
        Known known = KNOWN.get(extension.getExtnId());
        return new ExtensionDetails(
                known == null ? oid : known.name(),
                oid,
                extension.isCritical(),
                known == null ? List.of(Readable.shortHex(value)) : lines(known.reader(), value));
    }

    /** Whether Basic Constraints say so; what cannot be read says nothing. */
    static boolean isAuthority(Extension basicConstraints) {
        try {
            byte[] value = basicConstraints.getExtnValue().getOctets();
            return BasicConstraints.getInstance(ASN1Primitive.fromByteArray(Der.requireOne(value)))
                    .isCA();
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    /** A value that cannot be read is a finding to be shown, not a failure. */
    private static List<String> lines(Reader reader, byte[] value) {
        try {
            return List.copyOf(reader.lines(ASN1Primitive.fromByteArray(Der.requireOne(value))));
        } catch (IOException | RuntimeException e) {
            return List.of(Readable.shortHex(value));
        }
    }
}
