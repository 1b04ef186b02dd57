package org.certkp.benchmark.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Threads that do the same again and again. What is not done when the time is over does not count, as with wrk. */
public final class Workers {

    private Workers() {}

    /** How often a second so many threads did it together. */
    public static double perSecond(int threads, int seconds, Callable<?> work) throws Exception {
        return perSecond(seconds, Collections.nCopies(threads, work));
    }

    /**
     * How often a second they did it together.
     *
     * @param work of each thread
     */
    public static double perSecond(int seconds, List<? extends Callable<?>> work) throws Exception {
        long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
        ExecutorService threads = Executors.newFixedThreadPool(work.size());
        try {
            List<Future<Long>> counts = new ArrayList<>();
            work.forEach(each -> counts.add(threads.submit(() -> count(each, end))));
            long sum = 0;
            for (Future<Long> count : counts) {
                sum += count.get();
            }
            return (double) sum / seconds;
        } finally {
            threads.shutdownNow();
        }
    }

    private static long count(Callable<?> work, long end) throws Exception {
        long count = 0;
        while (true) {
            work.call();
            if (System.nanoTime() > end) {
                return count;
            }
            count++;
        }
    }
}
