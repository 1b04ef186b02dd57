package org.certkp.domain.x509;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The {@code openssl} command of this machine, as the peer that certkp must get on with. */
public final class OpenSsl {

    private static final String MISSING = "The openssl command is not on PATH.";
    private static final boolean PRESENT = find();

    private final Path folder;

    private OpenSsl(Path folder) {
        this.folder = folder;
    }

    /** The command, working in a folder. Without it the test is skipped, but fails where CI says that all must run. */
    public static OpenSsl in(Path folder) {
        if (PRESENT) {
            return new OpenSsl(folder);
        }
        return System.getenv("CI") == null ? abort(MISSING) : fail(MISSING + " CI is set, so all tests must run.");
    }

    /** Says it once, since the reasons of skipped tests are in the reports only. */
    private static boolean find() {
        try {
            return new ProcessBuilder("openssl", "version").start().waitFor() == 0;
        } catch (IOException e) {
            System.out.println(MISSING + " The tests of interoperability are skipped unless CI is set.");
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Runs it, expects success, and answers all that it prints. */
    public String run(String... arguments) {
        List<String> command = new ArrayList<>(List.of("openssl"));
        command.addAll(List.of(arguments));
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .start();
            String output = new String(process.getInputStream().readAllBytes());
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            assertEquals(0, process.exitValue(), () -> command + ": " + output);
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The text of a file in the folder, without white space around it. */
    public String read(String file) {
        try {
            return Files.readString(folder.resolve(file)).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a text, with a line end, to a file in the folder. */
    public void write(String file, String text) {
        try {
            Files.writeString(folder.resolve(file), text + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes k.pem and a certificate c.pem that it signs itself. */
    public void selfSigned(String... keyArguments) {
        List<String> arguments = new ArrayList<>(List.of("req", "-x509", "-newkey"));
        arguments.addAll(List.of(keyArguments));
        arguments.addAll(List.of("-noenc", "-keyout", "k.pem", "-out", "c.pem", "-subj", "/O=peer/CN=n"));
        run(arguments.toArray(String[]::new));
    }
}
