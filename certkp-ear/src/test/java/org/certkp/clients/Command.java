package org.certkp.clients;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;

/** A program that runs to its end. */
final class Command {

    private Command() {}

    /**
     * Runs a program, without standard input, and prints what it prints.
     *
     * @param environment added to this process's own
     * @return its exit code
     * @throws TimeoutException when it takes longer than {@code limit}; it has been ended then
     */
    static int run(Path folder, Map<String, String> environment, Duration limit, List<String> command)
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

    // The test's own streams are a channel to Maven, which a child process must not write to.
    private static void print(Process process) {
        try (BufferedReader reader = process.inputReader()) {
            reader.lines().forEach(System.out::println);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
