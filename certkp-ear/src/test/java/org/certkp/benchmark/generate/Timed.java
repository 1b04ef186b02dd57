package org.certkp.benchmark.generate;

/** One request after the other, each timed: for requests of which a round has few. */
final class Timed {

    private Timed() {}

    /** Milliseconds that it takes. */
    static double millis(Runnable request) {
        long start = System.nanoTime();
        request.run();
        return (System.nanoTime() - start) / 1e6;
    }
}
