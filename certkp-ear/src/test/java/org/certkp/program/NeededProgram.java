package org.certkp.program;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * A program that tests use and that not every machine has. Where it is missing they say so in one line and do not run,
 * but with the environment variable CI they fail.
 */
public final class NeededProgram {

    private static final Set<String> SAID = ConcurrentHashMap.newKeySet();

    private NeededProgram() {}

    /** Where a program is; empty when it is not on PATH. */
    public static Optional<Path> onPath(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, program))
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                .findFirst();
    }

    /**
     * Ends the test unless the program is on PATH.
     *
     * @param tests what does not run without it, as the beginning of a sentence
     */
    public static void require(String program, String tests) {
        if (onPath(program).isEmpty()) {
            missing(tests + " were not run: " + program + " is not on PATH.");
        }
    }

    /** Ends the test, and says why once for all tests that end for this reason. */
    public static void missing(String message) {
        if (SAID.add(message)) {
            System.out.println(message);
        }
        if (System.getenv("CI") != null) {
            fail(message);
        }
        abort(message);
    }
}
