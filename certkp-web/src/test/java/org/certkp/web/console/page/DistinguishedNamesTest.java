package org.certkp.web.console.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DistinguishedNamesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.2.840.113549.1.9.1=a@b.example,CN=w|E-mail=a@b.example,CN=w",
                "CN=w+2.5.4.5=12,O=x|CN=w+Serial number=12,O=x",
                "2.5.4.97=NTRDE-1,1.2.3.4=#020105|Organization identifier=NTRDE-1,1.2.3.4=#020105",
                "CN=a\\,2.5.4.5=1|CN=a\\,2.5.4.5=1",
                "CN=a\\\\,2.5.4.5=1|CN=a\\\\,Serial number=1",
                "CN=2.5.4.5=1|CN=2.5.4.5=1",
                "CN=a\\+2.5.4.5=$1|CN=a\\+2.5.4.5=$1",
                "2.5.4.4=$1\\ ,2.5.4.42=x|Surname=$1\\ ,Given name=x",
                "CN=www.example.com|CN=www.example.com",
            })
    void in_namesTheTypesThatHaveNoShortName(String rfc4514, String shown) {
        assertEquals(shown, DistinguishedNames.in(Locale.ENGLISH, rfc4514));
    }

    @ParameterizedTest
    @CsvSource({"2.5.4.5=1, Seriennummer=1", "1.3.6.1.4.1.311.60.2.1.3=DE, Registrierungsland=DE"})
    void in_speaksGerman(String rfc4514, String shown) {
        assertEquals(shown, DistinguishedNames.in(Locale.GERMAN, rfc4514));
    }

    /** A subject has up to 8192 characters, and a matcher that repeats by recursion would exhaust the stack. */
    @ParameterizedTest
    @CsvSource({"a", "'\\,'"})
    void in_takesTheLongestNames(String part) {
        String name = "2.5.4.5=" + part.repeat(4000);
        assertEquals(name.replace("2.5.4.5", "Serial number"), DistinguishedNames.in(Locale.ENGLISH, name));
    }
}
