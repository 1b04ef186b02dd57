package org.certkp.server;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starts of a {@code certkp.jar} that was only copied, and of one that was prepared. */
class FirstStartIT {

    /** The archive is made after all other work of the machine. */
    private static final long PATIENCE_SECONDS = 3600;

    @TempDir
    private Path folder;

    @TempDir
    private Path dataDir;

    private Path copiedJar() throws IOException {
        return Files.copy(Path.of("target/certkp.jar"), folder.resolve("certkp.jar"));
    }

    private StartedJar start(Path jar) throws IOException {
        return StartedJar.with(jar, StartedJar.settings(dataDir, StartedJar.freePort()));
    }

    private static List<String> progress(StartedJar ended) throws Exception {
        return ended.errors()
                .lines()
                .filter(line -> line.startsWith("certkp is starting: "))
                .map(line -> line.replaceFirst("certkp is starting: ", ""))
                .toList();
    }

    private Path runtime() throws IOException {
        try (Stream<Path> folders = Files.list(dataDir.resolve("runtime"))) {
            return folders.filter(Files::isDirectory).findFirst().orElseThrow();
        }
    }

    private static List<Path> archives(Path runtime) throws IOException {
        try (Stream<Path> files = Files.list(runtime)) {
            return files.filter(file -> file.toString().endsWith(".jsa")).toList();
        }
    }

    private static Path awaitArchive(Path runtime) throws Exception {
        try (WatchService watch = FileSystems.getDefault().newWatchService()) {
            runtime.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
            while (archives(runtime).isEmpty()) {
                watch.poll(PATIENCE_SECONDS, SECONDS).reset();
            }
            return archives(runtime).get(0);
        }
    }

    private static void kill(StartedJar certkp) throws Exception {
        ProcessHandle server = certkp.server();
        certkp.process().destroyForcibly();
        server.destroyForcibly();
        server.onExit().get(PATIENCE_SECONDS, SECONDS);
    }

    private static boolean uses(StartedJar certkp, Path archive) throws IOException {
        return Files.readString(Path.of("/proc", Long.toString(certkp.server().pid()), "maps"))
                .contains(archive.toString());
    }

    @Test
    void start_usesTheArchiveOfAFirstStartThatWasKilledAndIgnoresABrokenOne() throws Exception {
        Path jar = copiedJar();
        Path archive;
        try (StartedJar first = start(jar)) {
            first.ready();
            archive = awaitArchive(runtime());
            kill(first);
            assertEquals(2, progress(first).size(), first.errors());
            assertTrue(progress(first).get(0).startsWith("unpacking"), first.errors());
        }
        try (StartedJar second = start(jar)) {
            second.ready();
            assertTrue(uses(second, archive));
            kill(second);
            assertEquals(List.of("starting the server"), progress(second));
        }
        Files.delete(archive);
        Files.writeString(archive, "This is no archive.");
        try (StartedJar third = start(jar)) {
            third.ready();
            assertFalse(uses(third, archive));
        }
        assertFalse(Files.exists(archive), "The next start makes another.");
    }

    @Test
    void start_ofAPreparedProgramNeitherUnpacksNorReadsClasses() throws Exception {
        Path jar = Path.of("target/certkp.jar").toAbsolutePath();
        Path program = new Preparation(new OwnCode(jar)).program().folder();
        try (StartedJar certkp = start(jar)) {
            certkp.ready();
            assertTrue(uses(certkp, archives(program).get(0)));
            assertEquals(List.of(), archives(runtime()));
            kill(certkp);
            assertEquals(List.of("starting the server"), progress(certkp));
        }
    }
}
