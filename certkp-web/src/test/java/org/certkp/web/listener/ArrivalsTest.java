package org.certkp.web.listener;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.memory.MemoryManager;
import org.junit.jupiter.api.Test;

class ArrivalsTest {

    private static final int MEBIBYTE = 1024 * 1024;

    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE);
    private final Arrivals arrivals = new Arrivals(now::get);
    private final List<Connection<?>> closed = new ArrayList<>();

    /** One that remembers that it was closed. */
    private Connection<?> connection() {
        return (Connection<?>) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    switch (method.getName()) {
                        case "closeSilently" -> closed.add((Connection<?>) proxy);
                        case "getMemoryManager" -> {
                            return MemoryManager.DEFAULT_MEMORY_MANAGER;
                        }
                        case "equals" -> {
                            return proxy == arguments[0];
                        }
                        case "hashCode" -> {
                            return System.identityHashCode(proxy);
                        }
                        default -> {
                            return null;
                        }
                    }
                    return null;
                });
    }

    private Connection<?> begun() {
        Connection<?> connection = connection();
        arrivals.begin(connection);
        now.incrementAndGet();
        return connection;
    }

    @Test
    void end_hasTheBodyInItsOrder() {
        Connection<?> connection = begun();
        assertEquals(2, arrivals.keep(connection, new byte[] {1, 2}));
        assertEquals(3, arrivals.keep(connection, new byte[] {3}));
        assertArrayEquals(new byte[] {1, 2, 3}, arrivals.end(connection).orElseThrow());
        assertEquals(Optional.empty(), arrivals.end(connection));
        assertEquals(-1, arrivals.keep(connection, new byte[] {4}));
    }

    @Test
    void closeLate_givesUpWhatBeganTooLongAgo_howeverMuchHasCome() {
        Connection<?> late = begun();
        arrivals.keep(late, new byte[] {1});
        arrivals.begin(late);
        Connection<?> ended = begun();
        arrivals.end(ended);
        now.addAndGet(Arrivals.PATIENCE.toNanos() - 4);
        Connection<?> young = begun();
        arrivals.closeLate();
        assertEquals(List.of(), closed);
        now.addAndGet(2);
        arrivals.closeLate();
        assertEquals(List.of(late), closed);
        assertEquals(Optional.empty(), arrivals.end(late));
        assertTrue(arrivals.end(young).isPresent());
    }

    @Test
    void keep_givesUpTheOldestBodyWhenAllTogetherAreTooLarge() {
        Connection<?> head = begun();
        Connection<?> oldest = begun();
        Connection<?> other = begun();
        for (int i = 0; i < 16; i++) {
            arrivals.keep(oldest, new byte[MEBIBYTE]);
            arrivals.keep(other, new byte[MEBIBYTE]);
        }
        assertEquals(List.of(), closed);
        arrivals.keep(other, new byte[1]);
        assertEquals(List.of(oldest), closed);
        assertTrue(arrivals.end(head).isPresent());
        arrivals.keep(other, new byte[15 * MEBIBYTE]);
        assertEquals(List.of(oldest), closed);
    }
}
