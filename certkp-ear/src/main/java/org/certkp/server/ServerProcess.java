package org.certkp.server;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.certkp.domain.configuration.Settings;

/** The server in a process of its own, which ends when this one does. */
final class ServerProcess {

    /** How long the server may take to finish its calls when it is asked to stop. */
    private static final long STOP_SECONDS = 30;

    /** The environment variable with an operator's own options for the JVM, in the syntax of {@code java @file}. */
    private static final String OPTIONS = "CERTKP_JAVA_OPTS";

    /**
     * Lets Linux run the threads of the lowest priority, which make keys, after all others (nice 10). The JVM would raise
     * its own threads, the compilers' among them, above the server's where it may, as root may; it is told not to.
     */
    private static final List<String> PRIORITIES = System.getProperty("os.name").equals("Linux")
            ? List.of(
                    "-XX:ThreadPriorityPolicy=1",
                    "-XX:JavaPriority1_To_OSPriority=10",
                    "-XX:JavaPriority9_To_OSPriority=0",
                    "-XX:JavaPriority10_To_OSPriority=0",
                    "-XX:-PrintWarnings")
            : List.of();

    /** A server that has run out of memory answers nobody any more; one that ends (exit code 3) is started again. */
    static final String EXIT_WITHOUT_MEMORY = "-XX:+ExitOnOutOfMemoryError";

    private final Process process;

    private ServerProcess(Process process) {
        this.process = process;
    }

    static ServerProcess start(ServerArguments given) throws IOException {
        ClassArchive archive = ClassArchive.of(given.runtime());
        (archive.exists() ? Progress.STARTING : Progress.LOADING).show();
        Path arguments = OwnerOnly.file(
                given.runtime().folder().resolve("java.arguments"), String.join("\n", commandLine(archive, given)));
        ProcessBuilder builder = new ProcessBuilder(java(), "@" + arguments);
        // The server reads its standard input only to notice that this process has ended.
        builder.redirectOutput(ProcessBuilder.Redirect.INHERIT).redirectError(ProcessBuilder.Redirect.INHERIT);
        handOnSettings(builder.environment());
        ServerProcess server = new ServerProcess(builder.start());
        Runtime.getRuntime().addShutdownHook(new Thread(server::stop, "stop the server"));
        return server;
    }

    /** The program {@code java} of the Java that runs this. */
    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** Waits until the server ends, and returns its exit code. */
    int waitFor() throws IOException {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private void stop() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** System properties given to this process become environment variables, which other users cannot list. */
    static void handOnSettings(Map<String, String> environment) {
        for (String name : System.getProperties().stringPropertyNames()) {
            if (name.startsWith("certkp.")) {
                environment.put(Settings.environmentName(name), System.getProperty(name));
            }
        }
    }

    /** One argument a line, read by {@code java @file}: an operator's own options stay off the process list. */
    private static List<String> commandLine(ClassArchive archive, ServerArguments given) throws IOException {
        List<String> lines = new ArrayList<>();
        archive.flags(operatorOptions()).forEach(flag -> lines.add(quoted(flag)));
        lines.addAll(PRIORITIES);
        lines.add(EXIT_WITHOUT_MEMORY);
        lines.add(System.getenv().getOrDefault(OPTIONS, ""));
        lines.add("-jar");
        lines.add(quoted(given.runtime().program().ownJar().toString()));
        given.toList().forEach(argument -> lines.add(quoted(argument)));
        return lines;
    }

    /** Also those that every Java process reads by itself. */
    private static String operatorOptions() {
        return Stream.of(OPTIONS, "JDK_JAVA_OPTIONS", "JAVA_TOOL_OPTIONS")
                .map(name -> System.getenv().getOrDefault(name, ""))
                .collect(Collectors.joining(" "));
    }

    private static String quoted(String argument) {
        return '"' + argument.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
