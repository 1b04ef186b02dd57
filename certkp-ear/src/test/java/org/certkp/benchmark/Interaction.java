package org.certkp.benchmark;

import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * One thing that a person does, and a call of the REST API beside it.
 *
 * @param name in the report
 * @param query of the call, a list
 * @param isSame whether the call asks the same; else it is one that the server has about as much to do for
 * @param act does it
 * @param millis which of the times counts
 */
record Interaction(
        String name, String query, boolean isSame, Function<PairsPage, Shown> act, ToDoubleFunction<Shown> millis) {

    /** How long the page waits after a key for another one, before it asks the server: the delay in pairs.js. */
    private static final double TYPING_MILLIS = 250;

    static Interaction same(String name, String query, Function<PairsPage, Shown> act) {
        return new Interaction(name, query, true, act, Shown::rows);
    }

    /** What the REST API does not offer. */
    static Interaction similar(String name, String query, Function<PairsPage, Shown> act) {
        return new Interaction(name + " (*)", query, false, act, Shown::rows);
    }

    static Interaction search(String text) {
        return new Interaction(
                "search for " + text,
                "search=" + text,
                true,
                page -> page.search(text),
                seen -> seen.rows() - TYPING_MILLIS);
    }
}
