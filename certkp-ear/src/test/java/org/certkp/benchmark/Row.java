package org.certkp.benchmark;

import java.util.Locale;
import java.util.stream.IntStream;

/** One row of the table: a ratio, what it is of, and what it should be. */
public record Row(String what, String certkp, String other, String ratio, String rounds, String bar, String reached) {

    static final String HEADER = """
            | what | certkp | compared with | ratio | of each round | bar | reached |
            | --- | ---: | ---: | ---: | ---: | --- | --- |
            """;

    private static final String NONE = "-";

    /**
     * A ratio.
     *
     * @param what it is of, and what it is against
     */
    public static Row of(String what, Side certkp, Side other, Bar bar) {
        double ratio = certkp.value() / other.value();
        String reached = bar.isReached().test(ratio) ? "yes" : "**no**";
        return new Row(
                what, certkp.toString(), other.toString(), number(ratio), range(certkp, other), bar.text(), reached);
    }

    /** A ratio without a bar. */
    public static Row of(String what, Side certkp, Side other) {
        return of(what, certkp, other, new Bar(NONE, ratio -> true)).withReached(NONE);
    }

    /** What could not be measured, and why. */
    public static Row notMeasured(String what, Bar bar, String why) {
        return new Row(what, NONE, NONE, NONE, NONE, bar.text(), "not measured: " + why);
    }

    private Row withReached(String text) {
        return new Row(what, certkp, other, ratio, rounds, bar, text);
    }

    private static String range(Side certkp, Side other) {
        var ratios = IntStream.range(
                        0, Math.min(certkp.rounds().size(), other.rounds().size()))
                .mapToDouble(i -> certkp.rounds().get(i) / other.rounds().get(i))
                .summaryStatistics();
        return ratios.getCount() == 0 ? NONE : number(ratios.getMin()) + " to " + number(ratios.getMax());
    }

    private static String number(double ratio) {
        return String.format(Locale.ROOT, ratio >= 100 ? "%.0f" : "%.2f", ratio);
    }

    @Override
    public String toString() {
        return "| " + String.join(" | ", what, certkp, other, ratio, rounds, bar, reached) + " |\n";
    }
}
