package org.certkp.domain.x509.pem;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.certkp.domain.failure.Code;
import org.certkp.domain.x509.asn1.DerElement;
import org.certkp.domain.x509.asn1.Unreadable;

/**
 * What a block is, by its label or by the outline of its bytes. The outline names the elements of the outer sequence: S
 * sequence, I integer, O octet string, B bit string, D object identifier, U time, a digit for a tag of the context.
 * Private keys are the first.
 */
public enum PemContent {
    PKCS8_KEY(Code.IS_PRIVATE_KEY, "ISO.*", "", "PRIVATE KEY"),
    RSA_KEY(Code.IS_PRIVATE_KEY, "I{9}S?", "", "RSA PRIVATE KEY"),
    EC_KEY(Code.IS_PRIVATE_KEY, "IO.*", "", "EC PRIVATE KEY"),
    DSA_KEY(Code.IS_PRIVATE_KEY, "I{6}", "", "DSA PRIVATE KEY"),
    ENCRYPTED_KEY(Code.KEY_ENCRYPTED, "SO", "D.*", "ENCRYPTED PRIVATE KEY"),
    OPENSSH_KEY(Code.IS_OPENSSH_KEY, "", "", "OPENSSH PRIVATE KEY"),
    CERTIFICATE(Code.IS_CERTIFICATE, "SSB", "0?ISSSS.*", "CERTIFICATE", "X509 CERTIFICATE", "X.509 CERTIFICATE"),
    TRUSTED_CERTIFICATE(Code.IS_CERTIFICATE, "", "", "TRUSTED CERTIFICATE"),
    REQUEST(Code.IS_REQUEST, "SSB", "ISS0?", "CERTIFICATE REQUEST", "NEW CERTIFICATE REQUEST"),
    PKCS7(Code.IS_PKCS7, "D0", "", "PKCS7", "CMS", "PKCS #7 SIGNED DATA"),
    PKCS12(Code.IS_PKCS12, "ISS?", "D0", "PKCS12"),
    PUBLIC_KEY(Code.IS_PUBLIC_KEY, "SB", "D.*", "PUBLIC KEY", "RSA PUBLIC KEY"),
    REVOCATION_LIST(Code.IS_REVOCATION_LIST, "SSB", "I?SSU.*", "X509 CRL", "CRL"),
    PARAMETERS(Code.IS_PARAMETERS, "", "", "EC PARAMETERS", "DH PARAMETERS", "X9.42 DH PARAMETERS", "DSA PARAMETERS"),
    PGP(Code.IS_PGP, "", "");

    public static final Set<PemContent> CERTIFICATES = Set.of(CERTIFICATE, TRUSTED_CERTIFICATE);
    public static final Set<PemContent> PRIVATE_KEYS = Set.of(PKCS8_KEY, RSA_KEY, EC_KEY, DSA_KEY);

    /** Anybody may know what is in them. */
    private static final Set<PemContent> PUBLIC =
            Set.of(CERTIFICATE, REQUEST, PKCS7, PUBLIC_KEY, REVOCATION_LIST, PARAMETERS);

    private static final int MOST_CHILDREN = 12;
    private static final String TAGS = "SIOBDUU01";
    private static final List<Integer> TAG_NUMBERS = List.of(0x30, 0x02, 0x04, 0x03, 0x06, 0x17, 0x18, 0xa0, 0xa1);

    private final Code hint;
    private final Pattern outline;
    private final Pattern firstSequence;
    private final List<String> labels;

    PemContent(Code hint, String outline, String firstSequence, String... labels) {
        this.hint = hint;
        this.outline = Pattern.compile(outline);
        this.firstSequence = Pattern.compile(firstSequence);
        this.labels = List.of(labels);
    }

    /** What a label promises; empty for one that certkp does not know. */
    public static Optional<PemContent> labelled(String label) {
        if (label.startsWith("PGP ")) {
            return Optional.of(PGP);
        }
        return Arrays.stream(values())
                .filter(content -> content.labels.contains(label))
                .findFirst();
    }

    /** What one element of well-formed DER is by its outline; empty when that is not sure. */
    public static Optional<PemContent> of(byte[] checked) {
        DerElement outer = DerElement.of(checked);
        if (outer.tag() != 0x30) {
            return Optional.empty();
        }
        List<DerElement> children = outer.children(MOST_CHILDREN);
        String shape = outline(children);
        String inner = children.stream()
                .filter(child -> child.tag() == 0x30)
                .findFirst()
                .map(first -> outline(first.children(MOST_CHILDREN)))
                .orElse("");
        return Arrays.stream(values())
                .filter(content -> content.hasOutline(shape, inner))
                .findFirst();
    }

    private boolean hasOutline(String shape, String inner) {
        return !shape.isEmpty()
                && outline.matcher(shape).matches()
                && (firstSequence.pattern().isEmpty()
                        || firstSequence.matcher(inner).matches());
    }

    private static String outline(List<DerElement> elements) {
        return elements.stream()
                .map(element -> TAG_NUMBERS.indexOf(element.tag()))
                .map(known -> known < 0 ? "?" : TAGS.substring(known, known + 1))
                .collect(Collectors.joining());
    }

    /** Whether anybody may know it, under a label that OpenSSL reads. */
    boolean isPublic(String label) {
        return PUBLIC.contains(this) && !label.startsWith("X.509");
    }

    /** The label that RFC 7468, or OpenSSL, gives it. */
    public String label() {
        return labels.get(0);
    }

    /** Says of blocks that hold nothing of what was wanted what they are: an unknown label, or else the first in this order. */
    public static Unreadable mistaken(List<PemBlock> blocks, PemContent wanted) {
        return blocks.stream()
                .filter(block -> labelled(block.label()).isEmpty())
                .findFirst()
                .map(block -> new Unreadable(Code.LABEL_UNKNOWN, block.label()))
                .orElseGet(() -> blocks.stream()
                        .flatMap(block -> labelled(block.label()).stream())
                        .min(Comparator.naturalOrder())
                        .orElseThrow()
                        .mistakenFor(wanted));
    }

    /** Says what it is to somebody who gave it for something else. */
    public Unreadable mistakenFor(PemContent wanted) {
        return new Unreadable(wanted == CERTIFICATE && compareTo(OPENSSH_KEY) <= 0 ? Code.IS_PRIVATE_KEY : hint);
    }
}
