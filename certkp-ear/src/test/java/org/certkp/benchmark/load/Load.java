package org.certkp.benchmark.load;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;

/**
 * What wrk saw.
 *
 * @param perSecond answers
 * @param medianMillis of the latencies
 * @param percentile99Millis of the latencies
 */
public record Load(double perSecond, double medianMillis, double percentile99Millis) {

    /** Reads the last line of what wrk printed. */
    static Load parse(String output) {
        String last = output.lines().reduce("", (before, line) -> line);
        try (var reader = Json.createReader(new StringReader(last))) {
            JsonObject seen = reader.readObject();
            if (seen.getInt("errors") > 0) {
                throw new IllegalStateException("Not all answers were good:\n" + output);
            }
            if (seen.getInt("requests") == 0) {
                throw new NoAnswerException();
            }
            double seconds = number(seen, "micros") / 1e6;
            return new Load(
                    number(seen, "requests") / seconds,
                    number(seen, "median") / 1000,
                    number(seen, "percentile99") / 1000);
        }
    }

    private static double number(JsonObject seen, String key) {
        return seen.getJsonNumber(key).doubleValue();
    }
}
