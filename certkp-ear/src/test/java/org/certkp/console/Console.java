package org.certkp.console;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.certkp.contract.Api;
import org.certkp.server.StartedJar;

/** One certkp and one browser, which all tests share: each takes names of its own and its own context of the browser. */
public final class Console implements AutoCloseable {

    static final String ACCOUNT = "admin";
    static final String PASSWORD = "integration-test-password";

    private final Path dataDir;
    private final StartedJar certkp;
    private final Chromium chromium;
    private final String url;

    private Console(Path dataDir, StartedJar certkp, Chromium chromium) throws Exception {
        this.dataDir = dataDir;
        this.certkp = certkp;
        this.chromium = chromium;
        this.url = certkp.url();
    }

    /** Starts both on no data; empty when there is no browser. */
    static Optional<Console> start() throws Exception {
        return start(Files.createTempDirectory("certkp-console"));
    }

    /**
     * Starts both; empty when there is no browser.
     *
     * @param dataDir of {@link #settings}; it goes with the end
     */
    public static Optional<Console> start(Path dataDir) throws Exception {
        Optional<Chromium> chromium = Chromium.start();
        if (chromium.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Console(dataDir, StartedJar.with(settings(dataDir)), chromium.get()));
    }

    /** Settings of a certkp with a data folder of its own, of which the tests know the token and the password. */
    public static Map<String, String> settings(Path dataDir) throws IOException {
        Map<String, String> settings = new HashMap<>(StartedJar.freshSettings(dataDir));
        settings.put("CERTKP_BOOTSTRAP_PASSWORD", PASSWORD);
        return settings;
    }

    /** Where certkp answers, without a slash at the end. */
    public String url() {
        return url;
    }

    /** The REST API, to make what a test starts from. */
    public Api api() {
        return new Api(URI.create(url), StartedJar.TOKEN);
    }

    /** Somebody with a browser of their own. */
    public Visitor visitor(Look look) {
        return new Visitor(this, chromium.browser().newContext(look.options()));
    }

    @Override
    public void close() throws IOException {
        chromium.close();
        certkp.close();
        try (Stream<Path> files = Files.walk(dataDir)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
