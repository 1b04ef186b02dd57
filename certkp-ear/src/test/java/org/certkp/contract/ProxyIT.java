package org.certkp.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a proxy says of a call. The tests' own calls come from 127.0.0.1, which the server is told to trust. */
class ProxyIT extends DeployedArchive {

    private static final String PASSWORD = System.getenv("CERTKP_BOOTSTRAP_PASSWORD");

    /** Of this machine too, but no trusted proxy. */
    private static final String STRANGER = "127.0.0.2";

    private static String overview(String from, String... headers) {
        String request = "GET /admin/overview HTTP/1.1\r\nHost: certkp.example\r\nConnection: close\r\n";
        String lines = String.join("\r\n", headers) + (headers.length == 0 ? "" : "\r\n");
        return RawCall.sendFrom(from, base(), request + lines + "\r\n").head();
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, https, https",
        "127.0.0.1, HTTPS, https",
        "127.0.0.1, http, http",
        "127.0.0.1, '', http",
        "127.0.0.1, javascript, http",
        "127.0.0.1, 'https, http', http",
        "127.0.0.1, 'x\ty', http",
        "127.0.0.2, https, http"
    })
    void scheme_isOneOfTwoAndATrustedProxys(String from, String given, String taken) {
        String head = overview(from, "X-Forwarded-Proto: " + given);
        assertTrue(head.contains("\r\nLocation: " + taken + "://certkp.example/admin/sign-in?"), head);
    }

    @Test
    void scheme_isNotTakenFromTwoHeaders() {
        String head = overview("127.0.0.1", "X-Forwarded-Proto: https", "X-Forwarded-Proto: http");
        assertTrue(head.contains("\r\nLocation: http://"), head);
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
        String head = overview("127.0.0.1", header);
        assertFalse(head.contains("evil") || head.contains("https"), head);
    }
}
