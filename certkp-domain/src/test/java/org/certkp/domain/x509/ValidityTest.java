package org.certkp.domain.x509;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigInteger;
import java.time.Instant;
import org.certkp.domain.failure.CertkpException;
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
        "0, Ensure this value is greater than or equal to 1.",
        "-1, Ensure this value is greater than or equal to 1.",
        "2912118, Ensure this value is less than or equal to 2912117.",
        "99999999999999999999999999, Ensure this value is less than or equal to 2912117.",
    })
    void ofDays_refusesWhatIsOutOfRange(BigInteger days, String message) {
        CertkpException refused = assertThrows(CertkpException.class, () -> Validity.ofDays(Samples.NOW, days));
        assertEquals(message, refused.getMessage());
        assertEquals(CertkpException.Kind.INVALID, refused.kind());
    }
}
