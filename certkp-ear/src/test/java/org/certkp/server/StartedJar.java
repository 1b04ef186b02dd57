package org.certkp.server;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;

/** One process of {@code java -jar certkp.jar}, with nothing of certkp in its environment but what a test gives. */
public final class StartedJar implements AutoCloseable {

    /** The bearer token of {@link #freshSettings}. */
    public static final String TOKEN = "integration-test-of-the-whole-product";

    private static final long PATIENCE_SECONDS = 300;

    private final Process process;
    private final List<String> output = Collections.synchronizedList(new ArrayList<>());
    private final CompletableFuture<String> firstLine = new CompletableFuture<>();
    private final CompletableFuture<String> errors;

    private StartedJar(Process process) {
        this.process = process;
        this.errors = CompletableFuture.supplyAsync(() -> {
            try {
                return new String(process.getErrorStream().readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        CompletableFuture.runAsync(this::readOutput);
    }

    public static StartedJar with(Map<String, String> settings) {
        return with(Path.of("target/certkp.jar"), settings);
    }

    static StartedJar with(Path jar, Map<String, String> settings) {
        ProcessBuilder builder = new ProcessBuilder(ServerProcess.java(), "-jar", jar.toString());
        builder.environment().keySet().removeIf(name -> name.startsWith("CERTKP_"));
        builder.environment().putAll(settings);
        try {
            return new StartedJar(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Settings of a process with a data folder and a free port of its own, and {@link #TOKEN}. */
    public static Map<String, String> freshSettings(Path dataDir) throws IOException {
        Map<String, String> settings = new HashMap<>(settings(dataDir, freePort()));
        settings.put("CERTKP_BOOTSTRAP_TOKEN", TOKEN);
        return settings;
    }

    static Map<String, String> settings(Path dataDir, int port) {
        return Map.of("CERTKP_DATA_DIR", dataDir.toString(), "CERTKP_HTTP_PORT", Integer.toString(port));
    }

    /** A port of 127.0.0.1 on which nothing listened a moment ago. */
    public static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void readOutput() {
        try (BufferedReader reader = process.inputReader()) {
            reader.lines().forEach(line -> {
                output.add(line);
                firstLine.complete(line);
            });
            firstLine.completeExceptionally(new IllegalStateException("ended before it was ready"));
        } catch (IOException e) {
            firstLine.completeExceptionally(e);
        }
    }

    /** Where certkp answers, once it is ready, without a slash at the end. */
    public String url() throws Exception {
        return ready().replaceFirst(".*?(http://[^/]+)/.*", "$1");
    }

    /** Waits for the line that says that certkp is ready. */
    public String ready() throws Exception {
        return firstLine.get(PATIENCE_SECONDS, SECONDS);
    }

    /** Waits a moment for the line that says that certkp is ready, and tells whether it came. */
    boolean isReadyWithin(long milliseconds) throws Exception {
        try {
            firstLine.get(milliseconds, MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        }
    }

    /** The server itself. */
    public ProcessHandle server() {
        return process.children().findFirst().orElseThrow();
    }

    Process process() {
        return process;
    }

    /** Waits for the end. */
    int exitCode() throws Exception {
        if (!process.waitFor(PATIENCE_SECONDS, SECONDS)) {
            throw new IllegalStateException("still running");
        }
        return process.exitValue();
    }

    /** All of standard output, after the end. */
    List<String> output() {
        return List.copyOf(output);
    }

    /** All of standard error, after the end. */
    String errors() throws Exception {
        return errors.get(PATIENCE_SECONDS, SECONDS);
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().orTimeout(PATIENCE_SECONDS, SECONDS).join();
    }
}
