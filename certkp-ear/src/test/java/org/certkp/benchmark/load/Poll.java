package org.certkp.benchmark.load;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/** Waits for something that nobody announces. */
public final class Poll {

    private static final long PAUSE_MILLIS = 250;

    private Poll() {}

    /** Asks again and again; whether it became true within the limit. */
    public static boolean until(Duration limit, Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + limit.toNanos();
        while (!condition.call()) {
            if (System.nanoTime() > end) {
                return false;
            }
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        }
        return true;
    }
}
