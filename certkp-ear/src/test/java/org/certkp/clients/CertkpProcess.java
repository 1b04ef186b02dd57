package org.certkp.clients;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/** {@code certkp.jar} in a process of its own, with an empty data folder and on a free port. */
final class CertkpProcess implements AutoCloseable {

    private static final Path JAR = Path.of("target/certkp.jar");
    private static final long START_SECONDS = 180;
    private static final long STOP_SECONDS = 60;

    private final Process process;
    private final String url;
    private final Path dataDir;

    private CertkpProcess(Process process, String url, Path dataDir) {
        this.process = process;
        this.url = url;
        this.dataDir = dataDir;
    }

    /** Starts certkp and returns when it says that it is ready. */
    static CertkpProcess start(Path dataDir) throws Exception {
        int port = freePort();
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder builder = new ProcessBuilder(java, "-jar", JAR.toString()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("CERTKP_"));
        builder.environment().put("CERTKP_DATA_DIR", dataDir.toString());
        builder.environment().put("CERTKP_HTTP_PORT", Integer.toString(port));
        CertkpProcess certkp = new CertkpProcess(builder.start(), "http://127.0.0.1:" + port, dataDir);
        try {
            certkp.ready().get(START_SECONDS, SECONDS);
            return certkp;
        } catch (Exception e) {
            certkp.close();
            throw e;
        }
    }

    String url() {
        return url;
    }

    /** The token that certkp made at its first start. */
    String token() throws IOException {
        return Files.readString(dataDir.resolve("bootstrap-token")).strip();
    }

    /** Completed by the line that names the address; the output is read on, or the server would come to a halt. */
    private CompletableFuture<Void> ready() {
        CompletableFuture<Void> ready = new CompletableFuture<>();
        new Thread(() -> readOutput(ready), "output of certkp").start();
        return ready;
    }

    private void readOutput(CompletableFuture<Void> ready) {
        try (BufferedReader reader = process.inputReader()) {
            reader.lines().forEach(line -> {
                System.out.println("certkp: " + line);
                if (line.contains(url)) {
                    ready.complete(null);
                }
            });
            ready.completeExceptionally(new IllegalStateException("certkp ended before it was ready"));
        } catch (IOException e) {
            ready.completeExceptionally(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(STOP_SECONDS, SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }
}
