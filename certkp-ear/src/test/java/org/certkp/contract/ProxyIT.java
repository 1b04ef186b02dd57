package org.certkp.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a proxy says of a call. The tests' own calls come from 127.0.0.1, which the server is told to trust. */
class ProxyIT extends DeployedArchive {

    private static final String PASSWORD = System.getenv("CERTKP_BOOTSTRAP_PASSWORD");

    /** Of this machine too, but no trusted proxy. */
    private static final String STRANGER = "127.0.0.2";

    /** The head of the answer to a sign-in. Its cookies are for TLS only where the call is taken to have come by it. */
    private static String signedIn(String from, String... headers) {
        String form = PlainBrowser.form(Map.of(
                "form", "form",
                "form:name", "admin",
                "form:password", PASSWORD,
                "form:submit", "",
                "jakarta.faces.ViewState", "stateless"));
        String lines = String.join("\r\n", headers) + (headers.length == 0 ? "" : "\r\n");
        RawCall answer = RawCall.sendFrom(
                from,
                base(),
                "POST /admin/sign-in HTTP/1.1\r\nHost: certkp.example\r\nConnection: close\r\n"
                        + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + form.length() + "\r\n"
                        + lines + "\r\n" + form);
        assertEquals(302, answer.status(), answer.text());
        return answer.head();
    }

    private static boolean isForTlsOnly(String head) {
        return Pattern.compile("(?im)^Set-Cookie: [^\r\n]*; *Secure")
                .matcher(head)
                .find();
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, https, true",
        "127.0.0.1, HTTPS, true",
        "127.0.0.1, http, false",
        "127.0.0.1, '', false",
        "127.0.0.1, javascript, false",
        "127.0.0.1, 'https, http', false",
        "127.0.0.1, 'x\ty', false",
        "127.0.0.2, https, false"
    })
    void scheme_isOneOfTwoAndATrustedProxys(String from, String given, boolean tls) {
        String head = signedIn(from, "X-Forwarded-Proto: " + given);
        assertEquals(tls, isForTlsOnly(head), head);
    }

    @Test
    void scheme_isNotTakenFromTwoHeaders() {
        assertFalse(isForTlsOnly(signedIn("127.0.0.1", "X-Forwarded-Proto: https", "X-Forwarded-Proto: http")));
    }

    /** The address of the last entry of the trail, as the page of its pair shows it. */
    private String addressOf(String from, String forwardedFor) throws Exception {
        String id = api().generated().getString("pk");
        String request = "GET " + Api.PAIRS + id + "/view_certificate/ HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
                + "Authorization: Bearer " + token() + "\r\n" + forwardedFor + "\r\n";
        assertEquals(200, RawCall.sendFrom(from, base(), request).status());
        PlainBrowser browser = new PlainBrowser(base());
        browser.signIn(PASSWORD).is(302);
        String page = browser.get("/admin/pair?id=" + id).is(200).body();
        String trail = page.substring(page.indexOf("<tbody", page.indexOf("bootstrap") - 1500));
        return trail.replaceFirst("(?s).*?<td>bootstrap</td>\\s*<td>([^<]*)</td>.*", "$1");
    }

    @Test
    void address_isTheOneThatATrustedProxyNames() throws Exception {
        assertEquals("198.51.100.7", addressOf("127.0.0.1", "X-Forwarded-For: 203.0.113.9, 198.51.100.7\r\n"));
        assertEquals("2001:db8::7", addressOf("127.0.0.1", "X-Forwarded-For: 2001:db8::7, 127.0.0.1\r\n"));
        assertEquals("127.0.0.1", addressOf("127.0.0.1", "X-Forwarded-For: nobody\r\n"));
        assertEquals("127.0.0.1", addressOf("127.0.0.1", ""));
    }

    @Test
    void address_isTheStrangersWhateverItSays() throws Exception {
        assertEquals(STRANGER, addressOf(STRANGER, "X-Forwarded-For: 198.51.100.7\r\n"));
    }

    @Test
    void guesses_lockNobodyElseOutBehindTheSameProxy() throws Exception {
        PlainBrowser guesser = new PlainBrowser(base(), Map.of("X-Forwarded-For", "198.51.100.20"));
        for (int i = 0; i < 9; i++) {
            guesser.signIn("wrong").is(200);
        }
        assertTrue(guesser.signIn(PASSWORD).is(200).body().contains("too many failed attempts"));
        new PlainBrowser(base(), Map.of("X-Forwarded-For", "198.51.100.21"))
                .signIn(PASSWORD)
                .is(302);
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Forwarded-Host: evil.example", "Forwarded: host=evil.example;proto=https"})
    void headers_thatAreNotKnownMeanNothing(String header) {
        String head = signedIn("127.0.0.1", header);
        assertFalse(head.contains("evil") || isForTlsOnly(head), head);
    }
}
