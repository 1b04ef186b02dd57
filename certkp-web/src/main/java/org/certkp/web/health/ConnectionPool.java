package org.certkp.web.health;

import java.lang.reflect.Field;
import java.util.Map;
import java.util.Optional;

/**
 * The server's pool of connections to the database at one moment.
 *
 * @param open connections that there are
 * @param used those of them that calls have taken
 * @param max how many there may be
 * @param waiting calls that wait for one
 */
record ConnectionPool(int open, int used, int max, int waiting) {

    private static final System.Logger LOG = System.getLogger(ConnectionPool.class.getName());

    private static final String DATA_SOURCE = "jdbc/certkp";

    /** The present state; empty where the server does not tell. */
    static Optional<ConnectionPool> now() {
        try {
            return find();
        } catch (ReflectiveOperationException | LinkageError | RuntimeException e) {
            LOG.log(System.Logger.Level.DEBUG, "The server does not tell of its pool of connections.", e);
            return Optional.empty();
        }
    }

    boolean isFull() {
        return used >= max;
    }

    /** The server's classes are named as text: nobody publishes them. */
    private static Optional<ConnectionPool> find() throws ReflectiveOperationException {
        Object runtime = Class.forName("com.sun.enterprise.connectors.ConnectorRuntime")
                .getMethod("getRuntime")
                .invoke(null);
        Object pools = call(runtime, "getPoolManager");
        Field table = pools.getClass().getDeclaredField("poolTable");
        table.setAccessible(true);
        for (Map.Entry<?, ?> pool : ((Map<?, ?>) table.get(pools)).entrySet()) {
            if (pool.getKey().toString().contains(DATA_SOURCE)) {
                return Optional.of(of(pool.getValue()));
            }
        }
        return Optional.empty();
    }

    private static ConnectionPool of(Object pool) throws ReflectiveOperationException {
        Object status = call(pool, "getPoolStatus");
        int used = (int) call(status, "getNumConnUsed");
        return new ConnectionPool(
                used + (int) call(status, "getNumConnFree"), used, (int) call(pool, "getMaxPoolSize"), (int)
                        call(pool, "getWaitQueueLength"));
    }

    private static Object call(Object target, String method) throws ReflectiveOperationException {
        return target.getClass().getMethod(method).invoke(target);
    }
}
