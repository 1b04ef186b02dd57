package org.certkp.contract;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A connection on which a request is said in pieces. */
final class Conversation implements AutoCloseable {

    private static final int TIMEOUT_MILLIS = 60_000;

    private final Socket socket;

    Conversation(URI server) throws IOException {
        socket = new Socket(server.getHost(), server.getPort());
        socket.setSoTimeout(TIMEOUT_MILLIS);
        socket.setTcpNoDelay(true);
    }

    /** Sends the characters, one byte each. */
    void say(String piece) throws IOException {
        socket.getOutputStream().write(piece.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** The next line, without its end. */
    String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int b = socket.getInputStream().read();
                b >= 0 && b != '\n';
                b = socket.getInputStream().read()) {
            line.append((char) b);
        }
        return line.toString().stripTrailing();
    }

    /** Waits until the server closes the connection. */
    RawCall rest() throws IOException {
        return new RawCall(new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1));
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
