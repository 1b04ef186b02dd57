package org.certkp.benchmark;

import java.util.Locale;

/** What was measured of one interaction and of its REST call. */
final class Measured {

    static final String HEADER = """
            | ms | shown | 90 % | server | KB | REST | 90 % | shown / REST |
            | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
            """;

    private final Samples shown = new Samples();
    private final Samples server = new Samples();
    private final Samples bytes = new Samples();
    private final Samples rest = new Samples();

    /**
     * Takes one round.
     *
     * @param shownMillis until it was seen
     * @param restMillis of the REST call
     */
    void add(double shownMillis, Shown seen, double restMillis) {
        shown.add(shownMillis);
        server.add(seen.server());
        bytes.add(seen.bytes());
        rest.add(restMillis);
    }

    /** The line of the table that {@link #HEADER} begins. */
    String line(String name) {
        return String.format(
                Locale.ROOT,
                "| %s | %.0f | %.0f | %.0f | %.1f | %.0f | %.0f | %.1f |%n",
                name,
                shown.median(),
                shown.ninetieth(),
                server.median(),
                bytes.median() / 1000,
                rest.median(),
                rest.ninetieth(),
                shown.median() / rest.median());
    }
}
