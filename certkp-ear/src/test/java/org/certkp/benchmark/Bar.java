package org.certkp.benchmark;

import java.util.Locale;
import java.util.function.DoublePredicate;

/**
 * What a ratio should reach.
 *
 * @param text in the table
 * @param isReached whether a ratio does
 */
public record Bar(String text, DoublePredicate isReached) {

    public static Bar atLeast(double limit) {
        return new Bar(String.format(Locale.ROOT, "at least %.2f", limit), ratio -> ratio >= limit);
    }

    public static Bar atMost(double limit) {
        return new Bar(String.format(Locale.ROOT, "at most %.2f", limit), ratio -> ratio <= limit);
    }
}
