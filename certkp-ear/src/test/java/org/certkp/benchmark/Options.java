package org.certkp.benchmark;

import java.util.List;
import java.util.stream.Stream;

/**
 * How much is measured: the system properties {@code certkp.bench.*}.
 *
 * @param pairs numbers of pairs in the database, the smallest first; the others are compared with it
 * @param databases of {@code h2} and {@code postgresql}
 * @param rounds how often each measurement is repeated, in turn with what it is compared with
 * @param seconds how long a round lasts; what makes RSA keys lasts four times as long
 */
public record Options(List<Integer> pairs, List<String> databases, int rounds, int seconds) {

    /** Chosen when this class is loaded. */
    public static final Options CHOSEN = read();

    /** Processors that this machine has. */
    public static final int CORES = Runtime.getRuntime().availableProcessors();

    private static Options read() {
        return new Options(
                list("pairs", "1000,100000,1000000").map(Integer::valueOf).toList(),
                list("databases", "h2,postgresql").toList(),
                Integer.parseInt(text("rounds", "3")),
                Integer.parseInt(text("seconds", "6")));
    }

    private static Stream<String> list(String name, String otherwise) {
        return Stream.of(text(name, otherwise).split("\\s*,\\s*"));
    }

    private static String text(String name, String otherwise) {
        return System.getProperty("certkp.bench." + name, otherwise);
    }

    /** Pairs in the database where their number is not what is measured. */
    public int usualPairs() {
        return pairs.get(0);
    }
}
