package org.certkp.server;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Makes the archive of classes that later starts need, in a process beside the server, once the server is ready. */
final class ArchiveWriting {

    private static final Logger LOG = Logger.getLogger(ArchiveWriting.class.getName());

    /** The process takes nearly 1 GB, as much as the server. */
    private static final long MEMORY_OF_BOTH = 3_000_000_000L;

    /** Java runs this at the lowest priority where it may say so, since the server answers calls meanwhile. */
    private static final List<String> AFTER_ALL_OTHERS =
            System.getProperty("os.name").equals("Linux")
                    ? List.of(
                            "-XX:ThreadPriorityPolicy=1",
                            "-XX:JavaPriority5_To_OSPriority=19",
                            "-XX:VMThreadPriority=19",
                            "-XX:-PrintWarnings")
                    : List.of();

    private ArchiveWriting() {}

    /** Begins, if the server has listed its classes. Removes an archive that the JVM did not take. */
    static void begin(RuntimeFolder runtime) throws IOException {
        if (!System.getProperty("java.vm.info").contains("sharing")) {
            Files.deleteIfExists(
                    ClassArchive.in(runtime.folder(), runtime.program()).file());
        }
        ClassArchive archive = ClassArchive.of(runtime);
        if (archive.isListed() && memory() >= MEMORY_OF_BOTH) {
            Thread thread = new Thread(() -> write(archive, runtime.program()), "write the class archive");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private static void write(ClassArchive archive, Program program) {
        try {
            Process process = archive.write(program, AFTER_ALL_OTHERS);
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            if (process.waitFor() == 0) {
                archive.keep();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException | IllegalStateException e) {
            LOG.log(Level.CONFIG, "The class archive cannot be written", e);
        }
    }

    /** Of the machine or of the container, in bytes. What is free of it is not known: caches count as taken. */
    private static long memory() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getTotalMemorySize();
    }
}
