package org.certkp.benchmark.load;

import java.time.Duration;

/** Whether a process has come to rest: it works on for a while on what it was asked for last. */
public final class Calm {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    /** Of one processor. */
    private static final double IDLE_SHARE = 0.15;

    private final ProcessHandle process;
    private Duration used = Duration.ZERO;
    private long at = System.nanoTime();

    private Calm(ProcessHandle process) {
        this.process = process;
    }

    /** Waits until a process uses hardly any time of the processors, or for a limited time. */
    public static void await(ProcessHandle process) throws Exception {
        Calm calm = new Calm(process);
        Poll.until(LIMIT, calm::isIdle);
    }

    private boolean isIdle() {
        Duration now = process.info().totalCpuDuration().orElse(Duration.ZERO);
        long time = System.nanoTime();
        double share = (double) now.minus(used).toNanos() / (time - at);
        used = now;
        at = time;
        return share < IDLE_SHARE;
    }
}
