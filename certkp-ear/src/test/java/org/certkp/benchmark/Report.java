package org.certkp.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the tables go, and what the servers print. */
public final class Report {

    private static final Path FOLDER = Path.of("target", "benchmark");

    private Report() {}

    /** A file of that name, whose folder is there. */
    public static Path file(String name) throws IOException {
        return Files.createDirectories(FOLDER).resolve(name);
    }

    /**
     * Prints a report and keeps it.
     *
     * @param name of the file
     */
    static void write(String name, String markdown) throws IOException {
        System.out.println(markdown);
        keep(name, markdown);
    }

    /**
     * Keeps a report without printing it.
     *
     * @param name of the file
     */
    static void keep(String name, String markdown) throws IOException {
        Files.writeString(file(name + ".md"), markdown);
    }
}
