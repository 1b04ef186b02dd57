package org.certkp.domain.x509.details;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.ReasonFlags;
import org.bouncycastle.asn1.x509.X509ObjectIdentifiers;
import org.certkp.domain.x509.asn1.Readable;

/** Writes where more about a certificate is to be found. */
final class DistributionPoints {

    /** RFC 5280 sections 4.2.2.1 and 4.2.2.2. */
    private static final Map<ASN1ObjectIdentifier, String> METHODS = Map.of(
            X509ObjectIdentifiers.id_ad_ocsp,
            "OCSP",
            X509ObjectIdentifiers.id_ad_caIssuers,
            "CA Issuers",
            new ASN1ObjectIdentifier("1.3.6.1.5.5.7.48.3"),
            "Time Stamping",
            new ASN1ObjectIdentifier("1.3.6.1.5.5.7.48.5"),
            "CA Repository");

    /** RFC 5280 section 4.2.1.13, by the number of the bit. */
    private static final List<String> REASONS = List.of(
            "Unused",
            "Key Compromise",
            "CA Compromise",
            "Affiliation Changed",
            "Superseded",
            "Cessation Of Operation",
            "Certificate Hold",
            "Privilege Withdrawn",
            "AA Compromise");

    private DistributionPoints() {}

    static List<String> access(ASN1Primitive value) {
        return Stream.of(AuthorityInformationAccess.getInstance(value).getAccessDescriptions())
                .map(access -> METHODS.getOrDefault(
                                access.getAccessMethod(),
                                access.getAccessMethod().getId()) + ": "
                        + GeneralNameReading.line(access.getAccessLocation()))
                .toList();
    }

    /** RFC 5280 section 4.2.1.13. */
    static List<String> crls(ASN1Primitive value) throws IOException {
        List<String> lines = new ArrayList<>();
        for (DistributionPoint point : CRLDistPoint.getInstance(value).getDistributionPoints()) {
            if (point.getDistributionPoint() != null) {
                lines.addAll(names(point.getDistributionPoint()));
            }
            if (point.getCRLIssuer() != null) {
                GeneralNameReading.lines(point.getCRLIssuer()).forEach(name -> lines.add("CRL issuer: " + name));
            }
            ReasonFlags reasons = point.getReasons();
            if (reasons != null) {
                lines.add("Reasons: " + String.join(", ", Usages.names(reasons, REASONS)));
            }
        }
        return lines;
    }

    private static List<String> names(DistributionPointName name) throws IOException {
        return name.getType() == DistributionPointName.FULL_NAME
                ? GeneralNameReading.lines(GeneralNames.getInstance(name.getName()))
                : List.of("Relative to the issuer: "
                        + Readable.shortHex(name.getName().toASN1Primitive().getEncoded()));
    }
}
