package org.certkp.benchmark;

import java.util.ArrayList;
import java.util.List;

/** The same thing measured again and again. */
final class Samples {

    private final List<Double> values = new ArrayList<>();

    void add(double value) {
        values.add(value);
    }

    double median() {
        return quantile(0.5);
    }

    /** What nine of ten do not exceed. */
    double ninetieth() {
        return quantile(0.9);
    }

    /** By the nearest rank. */
    private double quantile(double share) {
        int rank = (int) Math.ceil(share * values.size());
        return values.stream().sorted().skip(rank - 1L).findFirst().orElseThrow();
    }
}
