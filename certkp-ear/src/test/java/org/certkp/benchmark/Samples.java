package org.certkp.benchmark;

import java.util.ArrayList;
import java.util.List;

/** The same thing measured again and again. */
public final class Samples {

    private final List<Double> values = new ArrayList<>();

    public void add(double value) {
        values.add(value);
    }

    public double median() {
        return quantile(0.5);
    }

    /** What nine of ten do not exceed. */
    double ninetieth() {
        return quantile(0.9);
    }

    public double mean() {
        return values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }

    List<Double> values() {
        return List.copyOf(values);
    }

    /** By the nearest rank. */
    private double quantile(double share) {
        int rank = (int) Math.ceil(share * values.size());
        return values.stream().sorted().skip(rank - 1L).findFirst().orElseThrow();
    }
}
