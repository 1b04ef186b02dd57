package org.certkp.benchmark;

import java.util.List;
import java.util.Locale;

/**
 * One side of a ratio.
 *
 * @param value of all rounds
 * @param unit of the value
 * @param rounds the values of the rounds; empty when they are too small to be shown
 */
public record Side(double value, Unit unit, List<Double> rounds) {

    /** What is measured. */
    public enum Unit {
        PER_SECOND("/s"),
        MILLIS(" ms");

        private final String suffix;

        Unit(String suffix) {
            this.suffix = suffix;
        }
    }

    /** A rate, by the round in the middle. */
    public static Side rate(Samples rounds) {
        return new Side(rounds.median(), Unit.PER_SECOND, rounds.values());
    }

    /** A rate of what takes a random time, by the mean: a few rounds of few results each have no reliable median. */
    public static Side meanRate(Samples rounds) {
        return new Side(rounds.mean(), Unit.PER_SECOND, rounds.values());
    }

    /** Milliseconds, by the round in the middle. */
    public static Side latency(Samples rounds) {
        return new Side(rounds.median(), Unit.MILLIS, rounds.values());
    }

    /** Milliseconds, by the request in the middle. */
    public static Side latencyOfEach(Samples requests) {
        return new Side(requests.median(), Unit.MILLIS, List.of());
    }

    @Override
    public String toString() {
        String digits = value >= 100 ? "%.0f" : value >= 10 ? "%.1f" : "%.2f";
        return String.format(Locale.ROOT, digits, value) + unit.suffix;
    }
}
