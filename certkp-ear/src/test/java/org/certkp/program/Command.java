package org.certkp.program;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;

/** A program that runs to its end. */
public final class Command {

    private Command() {}

    /**
     * Runs a program, without standard input, and prints what it prints.
     *
     * @param environment added to this process's own
     * @return its exit code
     * @throws TimeoutException when it takes longer than {@code limit}; it has been ended then
     */
    public static int run(Path folder, Map<String, String> environment, Duration limit, List<String> command)
            throws IOException, InterruptedException, TimeoutException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        Thread output = new Thread(() -> print(process), "output of " + command.get(0));
        output.start();
        try {
            if (!process.waitFor(limit.toSeconds(), SECONDS)) {
                throw new TimeoutException(command + " took longer than " + limit);
            }
            output.join();
            return process.exitValue();
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    /**
     * Runs a program that ends soon, without standard input.
     *
     * @return what it wrote to standard output
     * @throws IllegalStateException with what it wrote to standard error, when it ends with another code than 0
     */
    public static String output(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String errors = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(command[0] + ": " + errors);
        }
        return output;
    }

    // The test's own streams are a channel to Maven, which a child process must not write to.
    private static void print(Process process) {
        try (BufferedReader reader = process.inputReader()) {
            reader.lines().forEach(System.out::println);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
