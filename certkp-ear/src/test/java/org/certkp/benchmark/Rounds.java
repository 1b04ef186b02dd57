package org.certkp.benchmark;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;

/** Things that are measured in turn, so that all of them see the same machine: A, B, A, B. */
public final class Rounds {

    private final Map<String, Callable<Double>> measured = new LinkedHashMap<>();

    /**
     * Adds one more.
     *
     * @param round measures it once
     */
    public Rounds with(String name, Callable<Double> round) {
        measured.put(name, round);
        return this;
    }

    /** Measures; the samples of each thing, by its name. */
    public Map<String, Samples> run() throws Exception {
        Map<String, Samples> samples = new LinkedHashMap<>();
        for (int round = 0; round < Options.CHOSEN.rounds(); round++) {
            for (Map.Entry<String, Callable<Double>> each : measured.entrySet()) {
                samples.computeIfAbsent(each.getKey(), name -> new Samples())
                        .add(each.getValue().call());
            }
        }
        return samples;
    }
}
