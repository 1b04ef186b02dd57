package org.certkp.benchmark.domain;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs what JMH finds in this package. */
class DomainBenchmark {

    private static final String REPORTS = "target/benchmark/";

    @Test
    void domain_byItsPublicApi() throws Exception {
        Files.createDirectories(Path.of(REPORTS));
        // In two runs, because a parameter given here is given to all.
        run(options("Issue|Reading", "domain"));
        run(options("KeyGeneration", "key-generation").param("provider", Providers.names()));
    }

    private static ChainedOptionsBuilder options(String classes, String report) {
        return new OptionsBuilder()
                .include("org\\.certkp\\.benchmark\\.domain\\.\\w*(" + classes + ")\\.")
                .shouldFailOnError(true)
                .resultFormat(ResultFormatType.TEXT)
                .result(REPORTS + report + ".txt");
    }

    private static void run(ChainedOptionsBuilder options) throws Exception {
        assertFalse(new Runner(options.build()).run().isEmpty());
    }
}
