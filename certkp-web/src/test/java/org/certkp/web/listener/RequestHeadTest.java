package org.certkp.web.listener;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestHeadTest {

    private static final String START = "POST /a HTTP/1.1\r\n";

    private static boolean isClear(String head) {
        byte[] bytes = head.getBytes(ISO_8859_1);
        assertEquals(bytes.length, RequestHead.end(bytes));
        return RequestHead.isClear(bytes, bytes.length);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Host: a\r\n",
                "host:a:80\r\nHosts: b\r\n",
                "HOST: [::1]:80 \r\n",
                "Content-Length: 0\r\n",
                "Content-Length:\t12 \r\n",
                "Transfer-Encoding: Chunked\r\n",
                "A:\r\nB: \u00e9: x\r\n"
            })
    void isClear_whatEverybodyReadsAlike(String fields) {
        assertTrue(isClear(START + fields + "\r\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host: a\r\nHost: a\r\n",
                "Host:\r\n",
                "Host: a b\r\n",
                "Host: a/b\r\n",
                "Host: a@b\r\n",
                "Content-Length: 1\r\nContent-Length: 1\r\n",
                "Content-Length: 1, 1\r\n",
                "Content-Length: +1\r\n",
                "Content-Length: -1\r\n",
                "Content-Length: 0x1\r\n",
                "Content-Length:\r\n",
                "Content-Length: 1234567890123456789\r\n",
                "Content-Length: \u00b2\r\n",
                "Content-Length: 1\r\nTransfer-Encoding: chunked\r\n",
                "Transfer-Encoding: chunked\r\nContent-Length: 1\r\n",
                "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n",
                "Transfer-Encoding: chunked, chunked\r\n",
                "Transfer-Encoding: gzip, chunked\r\n",
                "Transfer-Encoding: identity\r\n",
                "Transfer-Encoding: xchunked\r\n",
                "Transfer-Encoding:\r\n",
                "A: b\r\n c\r\n",
                "A: b\r\n\tc\r\n",
                " A: b\r\n",
                "A: b\nB: c\r\n",
                "A: b\rB: c\r\n",
                "A: b\r\r\n",
                "A: b\0\r\n",
                "A\r\n",
                ": b\r\n"
            })
    void isClear_notWhatMayBeReadInTwoWays(String fields) {
        assertFalse(isClear(START + fields + "\r\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /a HTTP/1.1\n\r\n",
                "GET  /a HTTP/1.1\r\n\r\n",
                "GET /a  HTTP/1.1\r\n\r\n",
                "GET\t/a\tHTTP/1.1\r\n\r\n",
                "GET /a HTTP/1.1\r\n\n",
                "POST /a HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n"
            })
    void isClear_notAnOddRequestLineOrEnd(String head) {
        assertFalse(isClear(head));
    }

    /** It refuses them by itself, or has only words of its own for them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /a b HTTP/1.1\r\n\r\n",
                "GET /a\r\nno colon\r\n\r\n",
                "GET / HTTP/2.0\r\n\r\n",
                " GET / HTTP/1.1\r\n\r\n",
                "GET\n\n"
            })
    void isClear_whatTheParserTakesForAnotherVersion(String head) {
        assertTrue(isClear(head));
    }

    @Test
    void end_isBehindTheEmptyLine() {
        assertEquals(-1, RequestHead.end("GET / HTTP/1.1\r\nA: b\r\n\r".getBytes(ISO_8859_1)));
        assertEquals(22, RequestHead.end("GET / HTTP/1.1\r\nA:\r\n\r\nbody\r\n\r\n".getBytes(ISO_8859_1)));
    }
}
