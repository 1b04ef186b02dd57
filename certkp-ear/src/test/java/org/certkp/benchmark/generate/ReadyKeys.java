package org.certkp.benchmark.generate;

import java.time.Duration;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.certkp.benchmark.load.Poll;
import org.certkp.contract.Api;

/**
 * The RSA keys that a certkp keeps ready.
 *
 * @param api of it
 * @param wanted how many it should keep
 */
record ReadyKeys(Api api, int wanted) {

    private static final Duration LIMIT = Duration.ofSeconds(180);
    private static final Pattern GAUGE =
            Pattern.compile("(?m)^\\w*certkp_rsa_pool_size\\w*(?:\\{[^}]*})? +([0-9.eE+]+)\\s*$");

    /** How many are ready; empty when certkp does not tell, because it keeps none. */
    OptionalDouble count() {
        Matcher gauge = GAUGE.matcher(api.get("/metrics?scope=application").body());
        return gauge.find() ? OptionalDouble.of(Double.parseDouble(gauge.group(1))) : OptionalDouble.empty();
    }

    /** Waits, for a limited time, until all are ready; whether they are. */
    boolean await() throws Exception {
        return Poll.until(LIMIT, () -> count().orElse(0) >= wanted);
    }
}
