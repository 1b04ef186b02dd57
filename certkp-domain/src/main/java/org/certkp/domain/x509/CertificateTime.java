package org.certkp.domain.x509;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1UTCTime;
import org.bouncycastle.asn1.x509.Time;

/** Reads a moment as RFC 5280 section 4.1.2.5 has it written: in UTC, with seconds, without fractions. */
final class CertificateTime {

    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss'Z'").withResolverStyle(ResolverStyle.STRICT);

    private CertificateTime() {}

    /**
     * The moment, in the years 1 to 9999.
     *
     * @throws java.time.DateTimeException when it is written in another way or there is no such moment
     */
    static Instant read(Time time) {
        Instant moment = LocalDateTime.parse(fourDigitYear(time.toASN1Primitive()), FORMAT)
                .toInstant(ZoneOffset.UTC);
        if (moment.isBefore(Instant.parse("0001-01-01T00:00:00Z"))) {
            throw new IllegalArgumentException("There is no year 0.");
        }
        return moment;
    }

    private static String fourDigitYear(ASN1Encodable time) {
        if (time instanceof ASN1UTCTime utc) {
            // The text as it is encoded; Bouncy Castle's other getters complete and correct it.
            String text = utc.toString();
            // RFC 5280 section 4.1.2.5.1: two digits from 50 on are of the 20th century.
            return (text.compareTo("50") < 0 ? "20" : "19") + text;
        }
        return ((ASN1GeneralizedTime) time).getTimeString();
    }
}
