package org.certkp.domain.x509.name;

import com.ibm.icu.text.IDNA;
import com.ibm.icu.util.ICUInputTooLongException;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Turns host names into the form that a certificate holds: A-labels in lower case (RFC 5280 section 7.2). */
final class DnsName {

    /**
     * A letter-digit-hyphen label (RFC 1034 section 3.5) of at most 63 characters. The underscore is let in as well:
     * deployments use such names, and OpenSSL and Go match them.
     */
    private static final String LABEL = "[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?";

    private static final Pattern NAME = Pattern.compile(LABEL + "(?:\\." + LABEL + ")*");
    private static final Pattern NUMERIC_END = Pattern.compile("(?:.*\\.)?[0-9]+");

    /** RFC 1035 section 2.3.4, 255 octets on the wire. */
    private static final int MAX_LENGTH = 253;

    /** Mapping may shorten a name; what is longer than this cannot become short enough, and would take long to map. */
    private static final int MAX_INPUT = 1024;

    private static final String WILDCARD = "*.";

    /** UTS #46, non-transitional as browsers do it. */
    private static final IDNA MAPPING =
            IDNA.getUTS46Instance(IDNA.NONTRANSITIONAL_TO_ASCII | IDNA.CHECK_BIDI | IDNA.CHECK_CONTEXTJ);

    /** Names with hyphens in this place are in use, and the labels' form is checked here anyway. */
    private static final Set<IDNA.Error> HARMLESS = EnumSet.of(IDNA.Error.HYPHEN_3_4);

    private DnsName() {}

    /** A name as it stands in a dNSName, where the first label may be a wildcard (RFC 9525 section 6.3). */
    static Optional<String> encodeWithWildcard(String name) {
        if (!name.startsWith(WILDCARD)) {
            return encode(name);
        }
        return encode(name.substring(WILDCARD.length()))
                .map(rest -> WILDCARD + rest)
                .filter(whole -> whole.length() <= MAX_LENGTH);
    }

    /**
     * The name in A-labels, without the dot that may stand at the end of it; empty when it cannot be encoded, as a
     * mistyped IP address cannot, which would otherwise pass for a name with a numeric last label.
     */
    static Optional<String> encode(String name) {
        if (name.length() > MAX_INPUT) {
            return Optional.empty();
        }
        return mapped(name)
                .map(mapped -> mapped.endsWith(".") ? mapped.substring(0, mapped.length() - 1) : mapped)
                .filter(ascii -> ascii.length() <= MAX_LENGTH)
                .filter(ascii -> NAME.matcher(ascii).matches())
                .filter(ascii -> !NUMERIC_END.matcher(ascii).matches());
    }

    /** ICU reports what is wrong with a name, but for a label too long to be encoded: a mapping can make one so. */
    private static Optional<String> mapped(String name) {
        IDNA.Info info = new IDNA.Info();
        try {
            String mapped = MAPPING.nameToASCII(name, new StringBuilder(), info).toString();
            return Optional.of(mapped).filter(ascii -> HARMLESS.containsAll(info.getErrors()));
        } catch (ICUInputTooLongException e) {
            return Optional.empty();
        }
    }
}
