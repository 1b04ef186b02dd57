package org.certkp.benchmark.load;

import java.time.Duration;
import java.util.stream.Stream;

/** What a process, with those that it started, takes of the processors. */
public final class Calm {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final long SHORTEST_NANOS = 200_000_000;

    /** Of one processor. */
    private static final double IDLE = 0.15;

    private static final double BUSY = 0.8;

    private final ProcessHandle process;
    private Duration used;
    private long at = System.nanoTime();

    private Calm(ProcessHandle process) {
        this.process = process;
        this.used = used();
    }

    /** Waits for a limited time until a process is at rest: it works on for a while on what it was asked for last. */
    public static void await(ProcessHandle process) throws Exception {
        Calm calm = new Calm(process);
        Poll.until(LIMIT, () -> calm.share() < IDLE);
    }

    /** Waits for a limited time until a process is at work. */
    public static void awaitWork(ProcessHandle process) throws Exception {
        Calm calm = new Calm(process);
        Poll.until(LIMIT, () -> calm.share() > BUSY);
    }

    /** Since the call before; not a number when that is too short a while ago. */
    private double share() {
        long elapsed = System.nanoTime() - at;
        if (elapsed < SHORTEST_NANOS) {
            return Double.NaN;
        }
        Duration before = used;
        used = used();
        at += elapsed;
        return (double) used.minus(before).toNanos() / elapsed;
    }

    private Duration used() {
        return Stream.concat(Stream.of(process), process.descendants())
                .map(each -> each.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }
}
