package org.certkp.contract;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that come bit by bit. A server of two hundred workers must have one left for everybody else. */
class SlowRequestsIT extends DeployedArchive {

    private static final int MORE_THAN_WORKERS = 220;
    private static final Duration ONE_SECOND = Duration.ofSeconds(1);

    private final List<Conversation> open = new ArrayList<>();

    @AfterEach
    void hangUp() throws IOException {
        for (Conversation call : open) {
            call.close();
        }
    }

    private Conversation begin(String start) throws IOException {
        Conversation call = new Conversation(base());
        open.add(call);
        call.say(start);
        return call;
    }

    private static String post(String path, String fields) {
        return "POST " + path + " HTTP/1.1\r\nHost: x\r\n" + fields + "Content-Length: 1000\r\n\r\na";
    }

    private static String form() {
        return post("/admin/sign-in", "Content-Type: application/x-www-form-urlencoded\r\n");
    }

    private static String call(String type) {
        return post(Api.PAIRS, "Content-Type: " + type + "\r\nAuthorization: Bearer " + token() + "\r\n");
    }

    /** Each of another kind: what reads it, and whether it is read at all. */
    private static List<String> starts() {
        String form = "application/x-www-form-urlencoded";
        return List.of(
                form(),
                call("application/json"),
                call(form),
                post(Api.PAIRS, "Content-Type: " + form + "\r\n"),
                call(form).replace("Content-Length: 1000", "Content-Length: 2000000"),
                call("application/json")
                        .replace("Content-Length: 1000", "Expect: 100-continue\r\nContent-Length: 1000"),
                post("/admin/sign-in", "Transfer-Encoding: chunked\r\n")
                        .replace("Content-Length: 1000\r\n\r\na", "\r\n9\r\na"),
                "GET / HTTP/1.1\r\nA: b");
    }

    private void assertOthersAreAnswered() {
        api().get(Api.PAIRS + "?page_size=1").is(200);
        for (String path : new String[] {"/health/live", Api.PAIRS + "?page_size=1"}) {
            long start = System.nanoTime();
            api().get(path).is(200);
            Duration taken = Duration.ofNanos(System.nanoTime() - start);
            assertTrue(taken.compareTo(ONE_SECOND) < 0, path + " took " + taken);
        }
    }

    @Test
    void bodies_thatComeSlowlyKeepNobodyWaiting() throws IOException {
        for (String start : starts()) {
            for (int i = 0; i < MORE_THAN_WORKERS; i++) {
                begin(start);
            }
            assertOthersAreAnswered();
            hangUp();
            open.clear();
        }
    }

    /** Also when a byte comes now and then: each waits for the end of the one before. */
    @Test
    void requests_thatDoNotComeWholeInTimeAreGivenUp() throws IOException {
        Conversation form = begin(form());
        Conversation call = begin(call("application/json"));
        Conversation head = begin("GET / HTTP/1.1\r\nA: b");
        for (Conversation slow : List.of(form, call, head)) {
            RawCall answer = slow.rest();
            assertEquals(408, answer.status(), answer.text());
            assertEquals("{\"detail\":\"The request did not come whole in time.\"}", answer.body());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/admin/sign-in", "/admin/", "/health/live", "/nope"})
    void form_ofSomebodyUnknownIsSmall(String path) throws IOException {
        String head = "POST " + path + " HTTP/1.1\r\nHost: x\r\n";
        assertEquals(413, begin(head + "Content-Length: 8193\r\n\r\n").rest().status());
        String chunk = "2001\r\n" + "a".repeat(8193);
        assertEquals(
                413,
                begin(head + "Transfer-Encoding: chunked\r\n\r\n" + chunk)
                        .rest()
                        .status());
    }

    /** A client that nobody knows is told so before its body has come. */
    @Test
    void call_withoutATokenIsRefusedByItsHead() throws IOException {
        assertEquals("HTTP/1.1 403 Forbidden", begin(post(Api.PAIRS, "")).line());
    }

    /** Not more than a few kilobytes at a time, from a connection that pauses between them. */
    @Test
    void body_ofAMebibyteMayComeInPieces() {
        byte[] body = ("{\"name\":\"" + "x".repeat(1024 * 1024 - 11) + "\"}").getBytes(US_ASCII);
        api().send(
                        "POST",
                        Api.PAIRS,
                        BodyPublishers.ofInputStream(() -> new Pausing(body)),
                        Map.of("Content-Type", "application/json"))
                .is(400);
    }

    /** Takes some seconds for a mebibyte. */
    private static final class Pausing extends InputStream {

        private static final int PIECE = 4096;

        private final byte[] bytes;
        private int next;

        Pausing(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            return next < bytes.length ? bytes[next++] : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            java.util.concurrent.locks.LockSupport.parkNanos(
                    Duration.ofMillis(20).toNanos());
            int read = Math.min(Math.min(length, PIECE), bytes.length - next);
            System.arraycopy(bytes, next, target, offset, Math.max(0, read));
            next += read;
            return read > 0 ? read : -1;
        }
    }
}
