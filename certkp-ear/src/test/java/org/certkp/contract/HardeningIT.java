package org.certkp.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the server itself answers, before or beside the application: never its name, never a page of HTML. */
class HardeningIT extends DeployedArchive {

    private static final String ENOUGH = "Host: x\r\nConnection: close\r\n";

    private static RawCall call(String requestLine, String headers, String body) {
        return RawCall.send(base(), requestLine + "\r\n" + headers + "\r\n" + body);
    }

    private static void assertRefused(RawCall answer) {
        assertTrue(answer.status() >= 400 && answer.status() < 500 || answer.status() == 505, answer.text());
        assertNamesNoProduct(answer);
        assertTrue(answer.body().matches("\\{\"detail\":\".*\"}"), answer.text());
        assertTrue(answer.head().contains("\r\nContent-Type: application/json"), answer.text());
    }

    private static void assertNamesNoProduct(RawCall answer) {
        String text = answer.text().toLowerCase(Locale.ROOT);
        for (String name : new String[] {
            "payara", "glassfish", "grizzly", "jersey", "catalina", "exception", "<html", "\r\nserver:", "x-powered-by"
        }) {
            assertFalse(text.contains(name), answer.text());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/nope",
                "/WEB-INF/web.xml",
                "/META-INF/MANIFEST.MF",
                "/%",
                "/%zz",
                "/;x=%zz",
                "/health/%zz",
                "/%00",
                "/%2F",
                "/%5C",
                "/a%2Fb",
                "/..",
                "/../..",
                "/a/..",
                "/longer/.",
                "/%2e%2e/%2e%2E",
                "/%2e%2e/",
                "/a/../b",
                "/;x=y",
                "/api;x=y/v3/",
                "//",
                "//nope",
                "/\u00e9",
                "/%ff",
                "/%c0%af",
                "/.",
                "/\\",
                "/a b",
                "*",
                "/error",
                "/error/x",
                "/index.html",
                "/api",
                "/api/v3/crypto/certificatekeypairs/%00",
                "/api/v3/%5C",
                "/api/v3/../..",
                "/api/v3/application.wadl",
                "nope",
                "http://elsewhere/%zz",
                "http://elsewhere/nope"
            })
    void path_thatIsOddOrUnknownIsRefusedPlainly(String path) {
        assertRefused(call("GET " + path + " HTTP/1.1", ENOUGH, ""));
    }

    /** An answer to HEAD has no body (RFC 9110 section 9.3.2), but the head that GET gets. */
    @ParameterizedTest
    @ValueSource(strings = {"/%zz", "/%00", "/../..", "/nope"})
    void head_ofAnOddPathIsRefusedByTheHeadAlone(String path) {
        RawCall answer = call("HEAD " + path + " HTTP/1.1", ENOUGH, "");
        assertTrue(answer.status() == 400 || answer.status() == 404, answer.text());
        assertNamesNoProduct(answer);
        assertEquals("", answer.body());
        assertTrue(answer.head().contains("\r\nContent-Type: application/json"), answer.text());
    }

    /** The server takes it for HTTP/0.9, whose answers have no types. */
    @ParameterizedTest
    @ValueSource(strings = {"GET /nope", "GET"})
    void requestLine_withoutAVersionIsRefusedPlainly(String line) {
        RawCall answer = call(line, ENOUGH, "");
        assertNamesNoProduct(answer);
        assertTrue(answer.body().startsWith("{\"detail\":\""), answer.text());
    }

    @Test
    void trace_withABodyIsNotTakenForTwoCalls() {
        String hidden = "GET /nope HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
        String head = "Host: x\r\nContent-Length: " + hidden.length() + "\r\n";
        RawCall answer = call("TRACE / HTTP/1.1", head, hidden);
        assertEquals(405, answer.status());
        assertRefused(answer);
        assertFalse(answer.body().contains("HTTP/1.1"), answer.text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v3//crypto/certificatekeypairs/",
                "//api//v3//crypto//certificatekeypairs//",
                "/api/v3/crypto/certificatekeypairs/;x=y",
                "/api/v3;a=b/crypto/certificatekeypairs;c=d/",
                "/api/v3/crypto/../crypto/certificatekeypairs/",
                "/api/v3/crypto/certificatekeypairs/?a=%zz",
                "/api/v3/crypto/certificatekeypairs/?a=%00",
                "/api/v3/crypto/certificatekeypairs/?\u00ff"
            })
    void path_inAnySpellingAsksForTheToken(String path) {
        RawCall answer = call("GET " + path + " HTTP/1.1", ENOUGH, "");
        assertTrue(answer.status() == 403, answer.text());
        assertRefused(answer);
    }

    /** Also where the server itself could not read it: who calls comes before what is called. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "%00",
                "%ZZ",
                "%",
                "%80",
                "%C0%AF",
                "%5C",
                "\\",
                "{kp_uuid}",
                "}",
                "%7B",
                "\u00e9",
                "%2e",
                "..;/%00",
                "x/%zz/"
            })
    void path_thatIsNoTextIsUnknownToWhoMayKnow(String end) {
        String line = "GET " + Api.PAIRS + end + " HTTP/1.1";
        RawCall unknown = call(line, ENOUGH, "");
        assertEquals(403, unknown.status(), unknown.text());
        assertRefused(unknown);
        RawCall known = call(line, ENOUGH + "Authorization: Bearer " + token() + "\r\n", "");
        assertEquals(404, known.status(), known.text());
        assertEquals("{\"detail\":\"Not found.\"}", known.body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/nope",
                "/%zz",
                "/..",
                "/health/live",
                "/health/ready",
                "/metrics",
                "/openapi",
                "/admin/",
                "/admin/sign-in",
                "/admin/nope",
                "/api/v3/schema/",
                Api.PAIRS
            })
    void answer_isTakenForWhatItSaysAlone(String path) {
        RawCall answer = call("GET " + path + " HTTP/1.1", ENOUGH, "");
        assertTrue(answer.head().contains("\r\nX-Content-Type-Options: nosniff"), answer.head());
        RawCall broken = call("GET " + path + " HTTP/1.1", ENOUGH + "no colon\r\n", "");
        assertTrue(broken.head().contains("\r\nX-Content-Type-Options: nosniff"), broken.head());
    }

    /** The name of the server in a request is the client's own word. */
    @ParameterizedTest
    @ValueSource(strings = {"/", "/admin", "/admin/", "/admin/pairs", "/admin/account"})
    void redirect_namesNoServer(String path) {
        String fields = "Host: evil.example\r\nX-Forwarded-Proto: https\r\nAccept: text/html\r\nConnection: close\r\n";
        RawCall answer = call("GET " + path + " HTTP/1.1", fields, "");
        assertTrue(answer.status() == 302 || answer.status() == 301, answer.text());
        assertTrue(answer.head().contains("\r\nLocation: /admin/"), answer.head());
        assertFalse(answer.text().contains("evil.example"), answer.text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"TRACE /", "TRACE " + Api.PAIRS, "FOO /", "PROPFIND /", "PUT /", "DELETE /", "FOO " + Api.PAIRS})
    void method_thatIsUnknownIsRefusedPlainly(String start) {
        assertRefused(call(start + " HTTP/1.1", ENOUGH + "Secret: echo\r\n", ""));
    }

    @Test
    void trace_isNotAllowedAndDoesNotEcho() {
        RawCall answer = call("TRACE / HTTP/1.1", ENOUGH + "Secret: echo\r\n", "");
        assertFalse(answer.text().contains("echo"));
        assertEquals("{\"detail\":\"Method \\\"TRACE\\\" not allowed.\"}", answer.body());
        assertTrue(answer.head().contains("\r\nAllow: "), answer.text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET / HTTP/9.9", "GET / FOO/1.1", "GET " + Api.PAIRS + " HTTP/1.0"})
    void requestLine_thatIsOddIsRefusedPlainly(String line) {
        assertRefused(call(line, ENOUGH, ""));
    }

    static Stream<String> oddHeaders() {
        return Stream.of(
                "Connection: close\r\n",
                ENOUGH + "Host: y\r\n",
                "Host: a b<script>\r\nConnection: close\r\n",
                "Host: a:99999999\r\nConnection: close\r\n",
                ENOUGH + "X-A: " + "a".repeat(9_000) + "\r\n",
                ENOUGH + "X-A: " + "a".repeat(70_000) + "\r\n",
                ENOUGH + "X-A: a\r\n".repeat(400),
                ENOUGH + "no colon\r\n",
                ENOUGH + "Space : a\r\n",
                ENOUGH + "Nul: a\0b\r\n",
                ENOUGH + "Authorization: Bearer \u00e9\r\n",
                ENOUGH + "Cookie: JSESSIONID=../../x\r\n",
                ENOUGH + "Accept: ;;/\r\n",
                ENOUGH + "Upgrade: h2c\r\nHTTP2-Settings: AAMAAABk\r\n");
    }

    @ParameterizedTest
    @MethodSource("oddHeaders")
    void headers_thatAreOddAreRefusedPlainly(String headers) {
        assertRefused(call("GET " + Api.PAIRS + " HTTP/1.1", headers, ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: -1",
                "Content-Length: abc",
                "Content-Length: 99999999999999999999",
                "Content-Length: 1\r\nContent-Length: 2",
                "Transfer-Encoding: bogus",
                "Transfer-Encoding: chunked",
                "Content-Type: /;;\r\nContent-Length: 2",
                "Expect: 100-continue\r\nContent-Length: 2",
                "Expect: else\r\nContent-Length: 2",
                "Content-Encoding: gzip\r\nContent-Length: 2"
            })
    void body_thatIsAnnouncedWronglyIsRefusedPlainly(String headers) {
        assertRefused(call("POST " + Api.PAIRS + " HTTP/1.1", ENOUGH + headers + "\r\n", "zz\r\n{}\r\n0\r\n\r\n"));
    }

    @Test
    void requestLine_longerThanTheServerReadsIsRefusedPlainly() {
        assertRefused(call("GET /" + "a".repeat(70_000) + " HTTP/1.1", ENOUGH, ""));
    }
}
