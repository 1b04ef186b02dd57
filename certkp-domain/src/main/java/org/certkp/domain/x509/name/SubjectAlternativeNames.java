package org.certkp.domain.x509.name;

import static java.util.Objects.requireNonNull;

import com.ibm.icu.lang.UCharacter;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.certkp.domain.failure.CertkpException;
import org.certkp.domain.failure.Code;

/** The names in the subjectAltName extension: DNS names, IP addresses, mail addresses and URIs. */
public final class SubjectAlternativeNames {

    /** No names, no extension. */
    public static final SubjectAlternativeNames NONE = new SubjectAlternativeNames(Set.of());

    private static final int MAX_LENGTH = 65_536;

    /** Short items become longer names; the certificate must stay one that certkp reads. */
    private static final int MAX_ENCODED_BYTES = 64 * 1024;

    private static final Pattern SEPARATOR = Pattern.compile(",|\\R");

    private static final int MAX_QUOTED = 100;

    private final Set<GeneralName> names;

    private SubjectAlternativeNames(Set<GeneralName> names) {
        this.names = names;
    }

    /**
     * Reads a list of names with commas or line ends between (CONTRACT.md, section "Generate"); lists are pasted from
     * files that have a name a line. Blank items and repeated names are dropped. A prefix {@code DNS:}, {@code IP:}, {@code email:} or {@code URI:}, in any case, forces the type; else an
     * item is what it looks like. Internationalised names become A-labels.
     *
     * @throws CertkpException of kind INVALID naming the first item that cannot be encoded, or the limit that the list
     *     exceeds
     */
    public static SubjectAlternativeNames parse(String list) {
        requireNonNull(list, "list is null");
        if (list.length() > MAX_LENGTH) {
            throw CertkpException.invalid(Code.TOO_LONG, MAX_LENGTH);
        }
        Set<GeneralName> names = new LinkedHashSet<>();
        for (String raw : SEPARATOR.split(list)) {
            String item = trim(raw);
            if (!item.isEmpty()) {
                names.add(name(item));
            }
        }
        requireFit(names);
        return new SubjectAlternativeNames(names);
    }

    /**
     * The name of a certificate that was asked for without alternative names: what is called by a common name alone, Go
     * and rustls refuse. A common name that is a DNS name, with a wildcard too, or an IP address is that name; any other
     * gives none.
     */
    public static SubjectAlternativeNames ofCommonName(String commonName) {
        requireNonNull(commonName, "commonName is null");
        return Stream.of(AlternativeNameType.IP, AlternativeNameType.DNS)
                .flatMap(type -> type.encode(commonName).stream())
                .findFirst()
                .map(name -> new SubjectAlternativeNames(Set.of(name)))
                .orElse(NONE);
    }

    private static GeneralName name(String item) {
        Optional<AlternativeNameType> forced = AlternativeNameType.forced(item);
        AlternativeNameType type = forced.orElseGet(() -> AlternativeNameType.guessed(item));
        String name = forced.isPresent() ? trim(item.substring(type.prefix().length())) : item;
        return type.encode(name).orElseThrow(() -> CertkpException.invalid(type.otherwise(), shortened(item)));
    }

    private static void requireFit(Set<GeneralName> names) {
        try {
            int bytes = 0;
            for (GeneralName name : names) {
                bytes += name.getEncoded().length;
            }
            if (bytes > MAX_ENCODED_BYTES) {
                throw CertkpException.invalid(Code.ALTERNATIVE_NAMES_TOO_LONG, bytes, MAX_ENCODED_BYTES);
            }
        } catch (IOException e) {
            throw new IllegalStateException("What was encoded can be encoded.", e);
        }
    }

    /** Without Unicode white space at its ends. */
    private static String trim(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && UCharacter.isUWhiteSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && UCharacter.isUWhiteSpace(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static String shortened(String item) {
        return item.codePointCount(0, item.length()) <= MAX_QUOTED
                ? item
                : item.substring(0, item.offsetByCodePoints(0, MAX_QUOTED)) + "...";
    }

    /** What the extension holds; empty for no extension. */
    public Optional<GeneralNames> generalNames() {
        return names.isEmpty() ? Optional.empty() : Optional.of(new GeneralNames(names.toArray(GeneralName[]::new)));
    }
}
