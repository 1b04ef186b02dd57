package org.certkp.domain.x509.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigInteger;
import java.time.Instant;
import org.certkp.domain.failure.CertkpException;
import org.certkp.domain.failure.Code;
import org.certkp.domain.x509.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValidityTest {

    @Test
    void ofDays_startsADayBackAndCountsFromNow() {
        Validity validity = Validity.ofDays(Samples.NOW, BigInteger.valueOf(30));
        assertEquals(Instant.parse("2026-11-21T10:20:30Z"), validity.notBefore());
        assertEquals(Instant.parse("2026-12-22T10:20:30Z"), validity.notAfter());
    }

    @Test
    void ofDays_reachesTheYear9999() {
        Validity validity = Validity.ofDays(Samples.NOW, BigInteger.valueOf(2_912_117));
        assertEquals(Instant.parse("9999-12-31T10:20:30Z"), validity.notAfter());
    }

    @ParameterizedTest
    @CsvSource({
        "0, TOO_SMALL, 1",
        "-1, TOO_SMALL, 1",
        "2912118, TOO_LARGE, 2912117",
        "99999999999999999999999999, TOO_LARGE, 2912117",
    })
    void ofDays_refusesWhatIsOutOfRange(BigInteger days, Code code, String limit) {
        CertkpException refused = assertThrows(CertkpException.class, () -> Validity.ofDays(Samples.NOW, days));
        assertEquals(code, refused.violations().get(0).code());
        assertEquals(limit, refused.violations().get(0).arguments().get(0).toString());
        assertEquals(CertkpException.Kind.INVALID, refused.kind());
    }
}
