package org.certkp.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * The class-data-sharing archive, with which the server starts in about half the time. The first run writes it when it
 * stops; a Java of another version, and a data folder that was moved, write their own.
 *
 * @param file where the archive is, or will be
 */
record ClassArchive(Path file) {

    static ClassArchive in(Path folder) {
        String java = Runtime.version() + System.getProperty("java.home") + System.getProperty("java.vm.vendor");
        return new ClassArchive(folder.resolve("classes-" + Integer.toHexString((java + folder).hashCode()) + ".jsa"));
    }

    /**
     * The flags for the server. Sharing is never required: an archive that does not fit is quietly left aside.
     *
     * @param operatorOptions what the operator gives the JVM; an agent or a flight recording among them would crash it
     *     on a shared class that was generated
     */
    List<String> flags(String operatorOptions) {
        if (operatorOptions.matches("(?s).*(-agent|-javaagent|FlightRecord).*")) {
            return List.of();
        }
        String use = Files.exists(file) ? "-XX:SharedArchiveFile=" + file : "-XX:ArchiveClassesAtExit=" + fresh();
        return List.of(use, "-Xshare:auto", "-Xlog:disable");
    }

    /** Puts an archive in its place that the server, now ended, has written completely. */
    void keep() throws IOException {
        if (Files.exists(fresh())) {
            Files.move(fresh(), file, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private Path fresh() {
        return file.resolveSibling(file.getFileName() + ".new");
    }
}
