package org.certkp.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/**
 * What comes back for bytes that no HTTP library would send.
 *
 * @param text the whole answer, one character for each byte
 */
record RawCall(String text) {

    private static final int TIMEOUT_MILLIS = 60_000;

    /** Sends the characters, one byte each, and reads until the server closes. */
    static RawCall send(URI server, String request) {
        return sendFrom("127.0.0.1", server, request);
    }

    /** Sends from another address of this machine. */
    static RawCall sendFrom(String address, URI server, String request) {
        try (Socket socket = new Socket(server.getHost(), server.getPort(), InetAddress.getByName(address), 0)) {
            socket.setSoTimeout(TIMEOUT_MILLIS);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new RawCall(new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int status() {
        return Integer.parseInt(text.split(" ", 3)[1]);
    }

    String head() {
        return text.substring(0, text.indexOf("\r\n\r\n"));
    }

    /** The body without what chunked coding adds to a short one. */
    String body() {
        String body = text.substring(head().length() + 4);
        return head().toLowerCase(java.util.Locale.ROOT).contains("transfer-encoding: chunked")
                ? body.replaceFirst("^[0-9a-fA-F]+\r\n", "").replaceFirst("\r\n0\r\n\r\n$", "")
                : body;
    }
}
