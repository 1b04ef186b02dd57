package org.certkp.domain.x509.details;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.certkp.domain.x509.asn1.Readable;

/** Writes what a CA may issue. */
public final class Constraints {

    private Constraints() {}

    /** RFC 5280 section 4.2.1.9. */
    static List<String> basic(ASN1Primitive value) {
        BasicConstraints constraints = BasicConstraints.getInstance(value);
        String authority = "CA: " + (constraints.isCA() ? "yes" : "no");
        BigInteger length = constraints.getPathLenConstraint();
        return length == null ? List.of(authority) : List.of(authority, "Path length: " + Readable.number(length));
    }

    /** RFC 5280 section 4.2.1.10. */
    static List<String> names(ASN1Primitive value) {
        NameConstraints constraints = NameConstraints.getInstance(value);
        return Stream.concat(
                        subtrees("Permitted: ", constraints.getPermittedSubtrees()),
                        subtrees("Excluded: ", constraints.getExcludedSubtrees()))
                .toList();
    }

    private static Stream<String> subtrees(String label, GeneralSubtree[] subtrees) {
        return subtrees == null
                ? Stream.of()
                : Stream.of(subtrees).map(subtree -> label + GeneralNameReading.line(subtree.getBase()));
    }
}
