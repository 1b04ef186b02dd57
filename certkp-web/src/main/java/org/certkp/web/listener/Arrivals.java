package org.certkp.web.listener;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.certkp.web.failure.ErrorJson;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.memory.Buffers;

/**
 * The requests of which a part has come. None takes a worker; what bounds them is the time that they may take and the
 * memory of all their bodies together.
 */
final class Arrivals {

    /** From the first byte of a request to its last: 1 MiB at 52 kB a second. The server closes silent ones after 30. */
    static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Of all bodies that have not come whole, in bytes. Then the one that began first has to go. */
    private static final long MAX_HELD = 32 * 1024 * 1024;

    private static final System.Logger LOG = System.getLogger(Arrivals.class.getName());

    private final Map<Connection<?>, Arrival> unfinished = new ConcurrentHashMap<>();
    private final AtomicLong held = new AtomicLong();
    private final AtomicInteger givenUp = new AtomicInteger();
    private final LongSupplier nanoTime;

    Arrivals() {
        this(System::nanoTime);
    }

    Arrivals(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** What has come of the body of one request. */
    private record Arrival(long since, ByteArrayOutputStream body) {}

    /** A request has begun to come; does nothing when that is known. */
    void begin(Connection<?> connection) {
        if (!unfinished.containsKey(connection)) {
            unfinished.putIfAbsent(connection, new Arrival(nanoTime.getAsLong(), new ByteArrayOutputStream(0)));
        }
    }

    /**
     * Keeps a part of the body of a request that has begun.
     *
     * @return the length of the body so far; -1 when the request was given up meanwhile
     */
    int keep(Connection<?> connection, byte[] part) {
        Arrival arrival = unfinished.get(connection);
        if (arrival == null || !append(connection, arrival, part)) {
            return -1;
        }
        if (held.get() > MAX_HELD) {
            unfinished.entrySet().stream()
                    .filter(entry -> entry.getValue().body().size() > 0)
                    .min(Comparator.comparingLong(entry -> entry.getValue().since()))
                    .ifPresent(entry -> giveUp(entry.getKey(), entry.getValue()));
        }
        return arrival.body().size();
    }

    private boolean append(Connection<?> connection, Arrival arrival, byte[] part) {
        synchronized (arrival) {
            if (unfinished.get(connection) != arrival) {
                return false;
            }
            arrival.body().writeBytes(part);
            held.addAndGet(part.length);
            return true;
        }
    }

    /**
     * The request has come whole, or is no longer waited for.
     *
     * @return what was kept of its body; nothing when it had not begun, or was given up
     */
    Optional<byte[]> end(Connection<?> connection) {
        Arrival arrival = unfinished.isEmpty() ? null : unfinished.get(connection);
        return arrival != null && remove(connection, arrival)
                ? Optional.of(arrival.body().toByteArray())
                : Optional.empty();
    }

    private boolean remove(Connection<?> connection, Arrival arrival) {
        synchronized (arrival) {
            boolean removed = unfinished.remove(connection, arrival);
            if (removed) {
                held.addAndGet(-arrival.body().size());
            }
            return removed;
        }
    }

    /** Closes what takes too long. Called every few seconds; leaves one line in the log, however many they were. */
    void closeLate() {
        long oldest = nanoTime.getAsLong() - PATIENCE.toNanos();
        unfinished.forEach((connection, arrival) -> {
            if (arrival.since() - oldest <= 0) {
                giveUp(connection, arrival);
            }
        });
        int closed = givenUp.getAndSet(0);
        if (closed > 0) {
            LOG.log(System.Logger.Level.WARNING, "Requests that came too slowly and were given up: " + closed + ".");
        }
    }

    private void giveUp(Connection<?> connection, Arrival arrival) {
        if (remove(connection, arrival)) {
            givenUp.incrementAndGet();
            connection.write(Buffers.wrap(connection.getMemoryManager(), timeout()));
            connection.closeSilently();
        }
    }

    private static byte[] timeout() {
        String body = ErrorJson.detail(ErrorJson.standardDetail(408, "")).toString();
        String head = "HTTP/1.1 408 Request Timeout\r\n" + AnswerHeaders.NO_SNIFFING + "Content-Type: " + ErrorBody.TYPE
                + "\r\nContent-Length: " + body.length() + "\r\nConnection: close\r\n\r\n";
        return (head + body).getBytes(StandardCharsets.ISO_8859_1);
    }
}
