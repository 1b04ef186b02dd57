package org.certkp.benchmark.read;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.certkp.benchmark.Report;
import org.certkp.benchmark.load.Calm;
import org.certkp.benchmark.load.Poll;
import org.certkp.benchmark.load.Wrk;
import org.certkp.contract.Api;
import org.certkp.server.StartedJar;

/** The stock Payara Micro, as a process, with certkp's own WAR and another beside it. */
final class MicroServer implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(5);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Process process;
    private final URI base;

    private MicroServer(Process process, URI base) {
        this.process = process;
        this.base = base;
    }

    /**
     * Starts it.
     *
     * @param settings of certkp
     * @param war the other
     * @param option of the Java that runs it
     */
    static MicroServer start(Map<String, String> settings, Path war, String option) throws Exception {
        String port = settings.get("CERTKP_HTTP_PORT");
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                option,
                "-jar",
                System.getProperty("certkp.bench.micro"),
                "--nohazelcast",
                "--disablephonehome",
                "--port",
                port,
                "--prebootcommandfile",
                "target/classes/org/certkp/server/hardening.txt",
                "--deploy",
                System.getProperty("certkp.bench.war"),
                "--deploy",
                war.toString());
        builder.environment().putAll(settings);
        builder.redirectErrorStream(true)
                .redirectOutput(Redirect.to(Report.file("micro.log").toFile()));
        MicroServer server = new MicroServer(builder.start(), URI.create("http://127.0.0.1:" + port));
        server.await(Api.PAIRS);
        return server;
    }

    /** Waits until a path is there; else ends the server. */
    void await(String path) throws Exception {
        if (!Poll.until(START, () -> answers(path))) {
            close();
            throw new IllegalStateException("There is no " + path + ": see target/benchmark/micro.log");
        }
    }

    private boolean answers(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(base.resolve(path))
                .header("Authorization", "Bearer " + StartedJar.TOKEN)
                .build();
        try {
            return process.isAlive()
                    && HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (ConnectException e) {
            return false;
        }
    }

    Api api() {
        return new Api(base, StartedJar.TOKEN);
    }

    Wrk clients(int clients, int seconds) {
        return new Wrk(base, StartedJar.TOKEN, clients, seconds);
    }

    /** Waits until nothing is left to do of its start. */
    void rest() throws Exception {
        Calm.await(process.toHandle());
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().orTimeout(1, TimeUnit.MINUTES).join();
    }
}
