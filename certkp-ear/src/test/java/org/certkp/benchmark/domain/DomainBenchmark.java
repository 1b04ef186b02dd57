package org.certkp.benchmark.domain;

import static org.certkp.benchmark.Options.CHOSEN;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import org.certkp.benchmark.Report;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs what JMH finds in this package. */
class DomainBenchmark {

    @Test
    void domain_byItsPublicApi() throws Exception {
        run("domain", "(Issue|Reading|EllipticKeyGeneration)", Math.max(1, CHOSEN.seconds() / 6));
        run("rsa", "Rsa\\w+", Math.max(1, CHOSEN.seconds() / 2));
    }

    /**
     * Measures.
     *
     * @param report name of the file
     * @param classes regular expression
     * @param seconds of each iteration
     */
    private static void run(String report, String classes, int seconds) throws RunnerException, IOException {
        Options options = new OptionsBuilder()
                .include("\\." + classes + "\\.")
                .param("provider", Providers.names())
                .warmupTime(TimeValue.seconds(seconds))
                .measurementTime(TimeValue.seconds(seconds))
                .shouldFailOnError(true)
                .resultFormat(ResultFormatType.TEXT)
                .result(Report.file(report + ".txt").toString())
                .build();
        assertFalse(new Runner(options).run().isEmpty());
    }
}
