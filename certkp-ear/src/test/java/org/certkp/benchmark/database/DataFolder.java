package org.certkp.benchmark.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * The data folder of a running certkp, for the next one when it has ended: a certkp that finds its unpacked server and
 * class archive starts and ends in half of the time. Its database is elsewhere.
 */
public final class DataFolder implements AutoCloseable {

    private static final Set<Integer> TAKEN = new TreeSet<>();

    private final int number;

    private DataFolder(int number) {
        this.number = number;
    }

    /** One that nobody uses. */
    public static DataFolder take() throws IOException {
        synchronized (TAKEN) {
            int free = IntStream.iterate(1, i -> i + 1)
                    .filter(i -> !TAKEN.contains(i))
                    .findFirst()
                    .orElseThrow();
            TAKEN.add(free);
            DataFolder folder = new DataFolder(free);
            Files.createDirectories(folder.path());
            return folder;
        }
    }

    Path path() {
        return Path.of("target", "it", "certkp-" + number).toAbsolutePath();
    }

    @Override
    public void close() {
        synchronized (TAKEN) {
            TAKEN.remove(number);
        }
    }
}
