package org.certkp.domain.x509.details;

import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1IA5String;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.x509.CertificatePolicies;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.PolicyConstraints;
import org.bouncycastle.asn1.x509.PolicyInformation;
import org.bouncycastle.asn1.x509.PolicyQualifierId;
import org.bouncycastle.asn1.x509.PolicyQualifierInfo;
import org.bouncycastle.asn1.x509.UserNotice;
import org.certkp.domain.x509.asn1.Readable;

/** Writes under which policies a certificate was issued. */
public final class Policies {

    private static final ASN1ObjectIdentifier ANY_POLICY = Extension.certificatePolicies.branch("0");

    private Policies() {}

    /** RFC 5280 section 4.2.1.4. */
    static List<String> certificate(ASN1Primitive value) throws IOException {
        List<String> lines = new ArrayList<>();
        for (PolicyInformation policy : CertificatePolicies.getInstance(value).getPolicyInformation()) {
            lines.add(name(policy.getPolicyIdentifier()));
            if (policy.getPolicyQualifiers() != null) {
                for (ASN1Encodable qualifier : policy.getPolicyQualifiers()) {
                    lines.add(qualifier(PolicyQualifierInfo.getInstance(qualifier)));
                }
            }
        }
        return lines;
    }

    private static String qualifier(PolicyQualifierInfo qualifier) throws IOException {
        ASN1Encodable value = qualifier.getQualifier();
        if (qualifier.getPolicyQualifierId().equals(PolicyQualifierId.id_qt_cps)) {
            return "CPS: " + Readable.text(ASN1IA5String.getInstance(value).getString());
        }
        if (qualifier.getPolicyQualifierId().equals(PolicyQualifierId.id_qt_unotice)) {
            UserNotice notice = UserNotice.getInstance(value);
            if (notice.getExplicitText() != null) {
                return "User notice: " + Readable.text(notice.getExplicitText().getString());
            }
        }
        return qualifier.getPolicyQualifierId().getId() + ": "
                + Readable.shortHex(value.toASN1Primitive().getEncoded());
    }

    /** RFC 5280 section 4.2.1.5. */
    static List<String> mappings(ASN1Primitive value) {
        return Stream.of(ASN1Sequence.getInstance(value).toArray())
                .map(ASN1Sequence::getInstance)
                .map(mapping -> name(ASN1ObjectIdentifier.getInstance(mapping.getObjectAt(0))) + " = "
                        + name(ASN1ObjectIdentifier.getInstance(mapping.getObjectAt(1))))
                .toList();
    }

    /** RFC 5280 section 4.2.1.11; both numbers count certificates. */
    static List<String> constraints(ASN1Primitive value) {
        PolicyConstraints constraints = PolicyConstraints.getInstance(value);
        List<String> lines = new ArrayList<>();
        addCount(lines, "Explicit policy required after: ", constraints.getRequireExplicitPolicyMapping());
        addCount(lines, "Policy mapping inhibited after: ", constraints.getInhibitPolicyMapping());
        return lines;
    }

    private static void addCount(List<String> lines, String label, BigInteger certificates) {
        if (certificates != null) {
            lines.add(label + Readable.number(certificates));
        }
    }

    /** RFC 5280 section 4.2.1.14. */
    static List<String> inhibitAny(ASN1Primitive value) {
        return List.of("anyPolicy inhibited after: "
                + Readable.number(ASN1Integer.getInstance(value).getValue()));
    }

    private static String name(ASN1ObjectIdentifier policy) {
        return policy.equals(ANY_POLICY) ? "anyPolicy" : policy.getId();
    }
}
