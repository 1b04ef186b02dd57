package org.certkp.benchmark;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** The one table of a run: all its benchmarks add rows. It is kept after each row, and printed at the end of the run. */
public final class Results implements BeforeAllCallback {

    private static final String NOTES = """

            A ratio is certkp's figure by the other. The two sides take turns. A figure is the median of its rounds, but of a rate
            of RSA keys the mean: a key takes a random time, and a rate of n keys is off by some 60 % / sqrt(n).
            """;

    private static Table table;

    /** For JUnit. */
    public Results() {}

    @Override
    public void beforeAll(ExtensionContext context) {
        table = context.getRoot()
                .getStore(Namespace.create(Results.class))
                .getOrComputeIfAbsent("table", key -> new Table(), Table.class);
    }

    /** Adds a row. */
    public static void add(Row row) throws IOException {
        System.out.print(row);
        table.rows.add(row);
        Report.keep("results", table.toString());
    }

    /** Closed by JUnit at the end of the run. */
    private static final class Table implements AutoCloseable {

        private final List<Row> rows = new ArrayList<>();
        private final Instant start = Instant.now();
        private final String machine;

        Table() {
            try {
                // Before anything of this run loads the machine: the load that it shows is that of others.
                machine = Machine.description();
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void close() throws IOException {
            Report.write("results", toString());
        }

        @Override
        public String toString() {
            long minutes = Duration.between(start, Instant.now()).toMinutes();
            return machine + ", " + minutes + " minutes\n\n" + Row.HEADER
                    + rows.stream().map(Row::toString).collect(Collectors.joining()) + NOTES;
        }
    }
}
