package org.certkp.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a request ends: another program must see the same end in the same bytes (RFC 9112 section 11.2). */
class FramingIT extends DeployedArchive {

    /** Whoever takes it for a request of its own answers it. */
    private static final String HIDDEN = "GET /hidden HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";

    private static RawCall post(String fields, String body) {
        String head = "POST " + Api.PAIRS + " HTTP/1.1\r\nAuthorization: Bearer " + token() + "\r\n";
        return RawCall.send(base(), head + fields + "\r\n" + body);
    }

    /** By 400 and the end of the connection, without a look at what follows. */
    private static void assertRefused(RawCall answer) {
        assertEquals(400, answer.status(), answer.text());
        assertEquals("{\"detail\":\"Bad request.\"}", answer.body());
        assertTrue(answer.head().contains("\r\nConnection: close"), answer.text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 5\r\nTransfer-Encoding: chunked",
                "Transfer-Encoding: chunked\r\nContent-Length: 5",
                "Content-Length: 5\r\nContent-Length: 5",
                "Content-Length: 5\r\nContent-Length: 6",
                "Content-Length: 5, 5",
                "Content-Length: +5",
                "Content-Length: 0x5",
                "Content-Length : 5",
                "Content-Length\t: 5",
                "Content-Length:",
                "Transfer-Encoding : chunked",
                "Transfer-Encoding: gzip",
                "Transfer-Encoding: identity",
                "Transfer-Encoding: gzip, chunked",
                "Transfer-Encoding: chunked, chunked",
                "Transfer-Encoding: chunked, identity",
                "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked",
                "Transfer-Encoding: xchunked",
                "Transfer-Encoding: chunkedx",
                "Transfer-Encoding: \"chunked\"",
                "Transfer-Encoding:\r\n chunked",
                "A: b\r\n Transfer-Encoding: chunked",
                "A: b\r\n\tc  ",
                "A: b\rTransfer-Encoding: chunked",
                "A: b\nTransfer-Encoding: chunked",
                "A: b\0",
                "no colon",
                ": no name"
            })
    void head_thatMayBeReadInTwoWaysIsRefused(String fields) {
        assertRefused(post("Host: x\r\n" + fields + "\r\n", "0\r\n\r\n" + HIDDEN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"A: b", "Host: x\r\nHost: x", "Host: x\r\nHost: y", "Host: x y", "Host: x/y", "Host:"})
    void host_mustBeNamedOnce(String fields) {
        assertRefused(post(fields + "\r\nContent-Length: 2\r\n", "{}" + HIDDEN));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2\n{}\n0\n\n",
                "2\n{}\r\n0\r\n\r\n",
                "2\r\n{}\n0\r\n\r\n",
                "2\r\n{}\r\n0\n\r\n",
                "2\r\n{}\r\n0\r\n\n",
                "2\r\n{}xx\r\n0\r\n\r\n",
                "2 \r\n{}\r\n0\r\n\r\n",
                " 2\r\n{}\r\n0\r\n\r\n",
                "2x\r\n{}\r\n0\r\n\r\n",
                "0x2\r\n{}\r\n0\r\n\r\n",
                "-2\r\n{}\r\n0\r\n\r\n",
                "fffffffffffffffff2\r\n{}\r\n0\r\n\r\n",
                "2;a\nb\r\n{}\r\n0\r\n\r\n",
                "2\r\n{}\r\n0\r\nA: b\r\n c\r\n\r\n"
            })
    void chunks_thatMayBeReadInTwoWaysAreRefused(String body) {
        assertRefused(post("Host: x\r\nTransfer-Encoding: chunked\r\n", body + HIDDEN));
    }

    @Test
    void chunks_ofHttp10AreRefused() {
        String head = "POST " + Api.PAIRS + " HTTP/1.0\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n";
        assertEquals(400, RawCall.send(base(), head + "0\r\n\r\n" + HIDDEN).status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET  / HTTP/1.1\r\n", "GET /  HTTP/1.1\r\n", "GET\t/\tHTTP/1.1\r\n", "GET / HTTP/1.1\n"})
    void requestLine_isWrittenInOneWay(String line) {
        assertRefused(RawCall.send(base(), line + "Host: x\r\n\r\n" + HIDDEN));
    }

    /** Two requests in one go, the first with a body in each allowed form: each gets its answer. */
    @ParameterizedTest
    @CsvSource({
        "'Content-Length: 2\r\n', '{}'",
        "'Transfer-Encoding: chunked\r\n', '2\r\n{}\r\n0\r\n\r\n'",
        "'transfer-encoding: Chunked\r\n', '1;a=b\r\n{\r\n01\r\n}\r\n000\r\nA: b\r\n\r\n'",
        "'Content-Length: 2\r\n', '{}\r\n'"
    })
    void body_endsWhereItSays(String fields, String body) {
        RawCall answer = post("Host: x\r\n" + fields, body + HIDDEN);
        assertEquals(415, answer.status(), answer.text());
        assertTrue(answer.text().contains("HTTP/1.1 404 Not Found\r\n"), answer.text());
        assertTrue(answer.text().endsWith("{\"detail\":\"Not found.\"}"), answer.text());
    }

    @Test
    void head_mayComeByteForByte() throws IOException {
        assertEquals("HTTP/1.1 404 Not Found", spoken(HIDDEN, 1));
        assertEquals("HTTP/1.1 400 Bad Request", spoken(HIDDEN.replace("Host: x", "Host: x\r\nA: b\r\n c"), 1));
    }

    /** The server's parser, given a piece, makes one line of two. */
    @Test
    void head_isReadAlike_whereverItIsCut() throws IOException {
        String folded = HIDDEN.replace("Host: x", "Host: x\r\nA: b\r\n c");
        for (int length = 1; length < folded.length(); length++) {
            assertEquals("HTTP/1.1 400 Bad Request", spoken(folded, length), "pieces of " + length);
        }
    }

    private static String spoken(String request, int length) throws IOException {
        try (Conversation call = new Conversation(base())) {
            for (int from = 0; from < request.length(); from += length) {
                call.say(request.substring(from, Math.min(from + length, request.length())));
            }
            return call.line();
        }
    }

    @Test
    void body_isAskedForWhereTheClientWaits() throws IOException {
        String head = "POST " + Api.PAIRS + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + token()
                + "\r\nExpect: 100-continue\r\nConnection: close\r\nContent-Length: 2\r\n\r\n";
        try (Conversation call = new Conversation(base())) {
            call.say(head);
            assertEquals("HTTP/1.1 100 Continue", call.line());
            assertEquals("", call.line());
            call.say("{}");
            assertEquals("HTTP/1.1 415 Unsupported Media Type", call.line());
        }
    }

    /** Java's client asks so with its first request, GET or POST. */
    @Test
    void http2_isNotSpokenByUpgradeAndTheRequestIsAnswered() {
        String upgrade =
                "Host: x\r\nConnection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABk\r\n";
        RawCall answer = post(upgrade + "Content-Length: 2\r\n", "{}" + HIDDEN);
        assertEquals(415, answer.status(), answer.text());
        assertTrue(answer.text().endsWith("{\"detail\":\"Not found.\"}"), answer.text());
        assertFalse(answer.text().contains(" 101 "), answer.text());
    }

    @Test
    void http2_isNotSpokenByPriorKnowledge() {
        String settings = "\0\0\0\4\0\0\0\0\0";
        RawCall answer = RawCall.send(base(), "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n" + settings);
        assertEquals(505, answer.status(), answer.text());
    }
}
