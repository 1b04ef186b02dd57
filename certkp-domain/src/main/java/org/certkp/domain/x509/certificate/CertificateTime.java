package org.certkp.domain.x509.certificate;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.certkp.domain.failure.Code;
import org.certkp.domain.x509.asn1.DerElement;
import org.certkp.domain.x509.asn1.Readable;
import org.certkp.domain.x509.asn1.Unreadable;

/**
 * Reads a moment in time of a certificate. RFC 5280 section 4.1.2.5 allows one way to write it; older certificates have
 * others that X.680 sections 46 and 47 give a meaning to: without seconds, with parts of them, with an offset from UTC.
 */
final class CertificateTime {

    private static final int UTC_TIME = 0x17;
    private static final int GENERALIZED_TIME = 0x18;

    private static final Pattern FORM = Pattern.compile(
            "([0-9]{4})([0-9]{2})([0-9]{2})([0-9]{2})([0-9]{2})" + "(?:([0-9]{2})(?:[.,][0-9]+)?)?(Z|[+-][0-9]{4})");

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    /** What is shown of a time that is none. */
    private static final int MAX_SHOWN = 40;

    private CertificateTime() {}

    /**
     * The moment in whole seconds, in the years 1 to 9999.
     *
     * @param name of the field, for a person
     * @throws IllegalArgumentException when it is written in another way or there is no such moment
     */
    static Instant read(String name, DerElement time) {
        String text = new String(time.contentBytes(), StandardCharsets.ISO_8859_1);
        Matcher form = FORM.matcher(fourDigitYear(time.tag(), text));
        try {
            if (form.matches()) {
                Instant moment = moment(form);
                if (!moment.isBefore(FIRST) && !moment.isAfter(LAST)) {
                    return moment;
                }
            }
        } catch (DateTimeException e) {
            // There is no such day or hour; a leap second is not in the calendar of UTC that certificates use.
        }
        String shown = text.length() > MAX_SHOWN ? text.substring(0, MAX_SHOWN) + "…" : text;
        throw new Unreadable(Code.TIME_MALFORMED, name, Readable.text(shown));
    }

    /** RFC 5280 section 4.1.2.5.1: two digits from 50 on are of the 20th century. */
    private static String fourDigitYear(int tag, String text) {
        return switch (tag) {
            case UTC_TIME -> (text.compareTo("50") < 0 ? "20" : "19") + text;
            case GENERALIZED_TIME -> text;
            default -> "";
        };
    }

    private static Instant moment(Matcher form) {
        return LocalDateTime.of(
                        number(form, 1),
                        number(form, 2),
                        number(form, 3),
                        number(form, 4),
                        number(form, 5),
                        form.group(6) == null ? 0 : number(form, 6))
                .toInstant(ZoneOffset.of(form.group(7)));
    }

    private static int number(Matcher form, int group) {
        return Integer.parseInt(form.group(group));
    }
}
