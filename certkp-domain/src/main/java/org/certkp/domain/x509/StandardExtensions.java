package org.certkp.domain.x509;

import java.util.Map;
import java.util.function.Consumer;
import org.bouncycastle.asn1.ASN1BitString;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.CertificatePolicies;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.NameConstraints;

/**
 * Checks the syntax of the extensions that RFC 5280 section 4.2 defines and verifiers act on. Others are anybody's, and
 * nothing is known of their syntax.
 */
final class StandardExtensions {

    private static final Map<ASN1ObjectIdentifier, Consumer<ASN1Primitive>> READERS = Map.ofEntries(
            Map.entry(Extension.basicConstraints, BasicConstraints::getInstance),
            Map.entry(Extension.keyUsage, ASN1BitString::getInstance),
            Map.entry(Extension.extendedKeyUsage, ExtendedKeyUsage::getInstance),
            Map.entry(Extension.subjectAlternativeName, GeneralNames::getInstance),
            Map.entry(Extension.issuerAlternativeName, GeneralNames::getInstance),
            Map.entry(Extension.subjectKeyIdentifier, ASN1OctetString::getInstance),
            Map.entry(Extension.authorityKeyIdentifier, AuthorityKeyIdentifier::getInstance),
            Map.entry(Extension.nameConstraints, NameConstraints::getInstance),
            Map.entry(Extension.cRLDistributionPoints, value -> CRLDistPoint.getInstance(value)
                    .getDistributionPoints()),
            Map.entry(Extension.certificatePolicies, CertificatePolicies::getInstance),
            Map.entry(Extension.authorityInfoAccess, AuthorityInformationAccess::getInstance));

    private StandardExtensions() {}

    /**
     * Reads all of them.
     *
     * @param extensions null for none
     * @throws RuntimeException when one has another syntax
     */
    static void check(Extensions extensions) {
        if (extensions == null) {
            return;
        }
        for (ASN1ObjectIdentifier type : extensions.getExtensionOIDs()) {
            Consumer<ASN1Primitive> reader = READERS.get(type);
            if (reader != null) {
                Extension extension = extensions.getExtension(type);
                Der.requireOne(extension.getExtnValue().getOctets());
                reader.accept(extension.getParsedValue().toASN1Primitive());
            }
        }
    }
}
