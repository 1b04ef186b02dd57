package org.certkp.domain.x509.certificate;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.certkp.domain.x509.asn1.Der;
import org.certkp.domain.x509.asn1.DerElement;

/**
 * The order of a chain (RFC 8446 section 4.4.2): the end entity first, each issuer behind what it issued. Who issued a
 * certificate is told by names and key identifiers (RFC 5280 section 6.1 and 4.2.1.1); no signature is verified, and
 * where two have issued each other, the nearer one to the end entity comes first.
 */
final class ChainOrder {

    /** {@code authorityKeyIdentifier} and {@code subjectKeyIdentifier}, without tag and length. */
    private static final ByteBuffer AUTHORITY_KEY = ByteBuffer.wrap(new byte[] {0x55, 0x1d, 0x23});

    private static final ByteBuffer SUBJECT_KEY = ByteBuffer.wrap(new byte[] {0x55, 0x1d, 0x0e});

    private static final int SEQUENCE_TAG = 0x30;
    private static final int OCTET_STRING_TAG = 0x04;
    private static final int VERSION_TAG = 0xa0;
    private static final int EXTENSIONS_TAG = 0xa3;
    private static final int KEY_IDENTIFIER_TAG = 0x80;

    private final Map<ByteBuffer, List<Link>> bySubject;

    /** By identity, since each edge between two certificates asks it. */
    private final Set<Link> visited = Collections.newSetFromMap(new IdentityHashMap<>());

    private final List<Link> ancestorsFirst = new ArrayList<>();

    private ChainOrder(Collection<Link> links) {
        this.bySubject = links.stream().collect(Collectors.groupingBy(Link::subject));
    }

    /** What ties a certificate to others. */
    private record Link(
            byte[] encoded,
            ByteBuffer issuer,
            ByteBuffer subject,
            Optional<ByteBuffer> authorityKey,
            Optional<ByteBuffer> subjectKey) {

        boolean isIssuedBy(Link other) {
            return authorityKey.isEmpty() || other.subjectKey.isEmpty() || authorityKey.equals(other.subjectKey);
        }
    }

    /**
     * Certificates that were read to their end, in order; duplicates are dropped, and what has issued none of the others
     * keeps its place at the end.
     *
     * @param own where the end entity is, from 0
     */
    static List<byte[]> from(List<byte[]> encoded, int own) {
        Map<ByteBuffer, Link> links = new LinkedHashMap<>();
        encoded.forEach(der -> links.computeIfAbsent(ByteBuffer.wrap(der), bytes -> link(der)));
        ChainOrder order = new ChainOrder(links.values());
        order.visit(links.get(ByteBuffer.wrap(encoded.get(own))));
        return Stream.concat(order.ownFirst(), links.values().stream().filter(link -> !order.visited.contains(link)))
                .map(Link::encoded)
                .toList();
    }

    private Stream<Link> ownFirst() {
        List<Link> reversed = new ArrayList<>(ancestorsFirst);
        Collections.reverse(reversed);
        return reversed.stream();
    }

    /** Depth first, and of several issuers the last one first, so that the path by the first one comes to stand in front. */
    private void visit(Link link) {
        if (!visited.add(link)) {
            return;
        }
        List<Link> issuers = bySubject.getOrDefault(link.issuer, List.of());
        for (int i = issuers.size() - 1; i >= 0; i--) {
            if (link.isIssuedBy(issuers.get(i))) {
                visit(issuers.get(i));
            }
        }
        ancestorsFirst.add(link);
    }

    /** RFC 5280 section 4.1, {@code TBSCertificate}. */
    private static Link link(byte[] der) {
        List<DerElement> content = DerElement.of(der).children(1).get(0).children(Integer.MAX_VALUE);
        int issuer = content.get(0).tag() == VERSION_TAG ? 3 : 2;
        List<DerElement> extensions = content.stream()
                .filter(part -> part.tag() == EXTENSIONS_TAG)
                .flatMap(part -> part.children(1).stream())
                .flatMap(sequence -> sequence.children(Integer.MAX_VALUE).stream())
                .toList();
        return new Link(
                der,
                ByteBuffer.wrap(content.get(issuer).encoded()),
                ByteBuffer.wrap(content.get(issuer + 2).encoded()),
                value(extensions, AUTHORITY_KEY, SEQUENCE_TAG).flatMap(ChainOrder::keyIdentifier),
                value(extensions, SUBJECT_KEY, OCTET_STRING_TAG).map(value -> ByteBuffer.wrap(value.contentBytes())));
    }

    /** The content of an extension, which may be anything, if it is an element of the right tag. */
    private static Optional<DerElement> value(List<DerElement> extensions, ByteBuffer type, int tag) {
        return extensions.stream()
                .map(extension -> extension.children(3))
                .filter(parts -> ByteBuffer.wrap(parts.get(0).contentBytes()).equals(type))
                .map(parts -> parts.get(parts.size() - 1).contentBytes())
                .filter(Der::isOne)
                .map(DerElement::of)
                .filter(value -> value.tag() == tag)
                .findFirst();
    }

    private static Optional<ByteBuffer> keyIdentifier(DerElement authorityKey) {
        return authorityKey.children(1).stream()
                .filter(part -> part.tag() == KEY_IDENTIFIER_TAG)
                .map(part -> ByteBuffer.wrap(part.contentBytes()))
                .findFirst();
    }
}
