package org.certkp.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * The class-data-sharing archive, with which the server starts in about half the time. It fits one Java and one place of
 * the server's jars, and its name tells both: another Java and a folder that was moved have an archive of their own.
 *
 * @param file where the archive is, or will be
 * @param list of the names of the classes that belong into it; a server that starts without an archive writes it
 */
record ClassArchive(Path file, Path list) {

    /** Compiles quickly rather than well: for a JVM that ends before it has regained what good code costs. */
    static final String SHORT_LIVED = "-XX:TieredStopAtLevel=1";

    /** The one that came with the program, otherwise the one of {@code runtime}, which may have to be made. */
    static ClassArchive of(RuntimeFolder runtime) {
        ClassArchive prepared = in(runtime.program().folder(), runtime.program());
        return Files.exists(prepared.file()) ? prepared : in(runtime.folder(), runtime.program());
    }

    static ClassArchive in(Path folder, Program program) {
        String java = Runtime.version() + System.getProperty("java.home") + System.getProperty("java.vm.vendor");
        String name = "classes-" + Integer.toHexString((java + program.folder()).hashCode());
        return new ClassArchive(folder.resolve(name + ".jsa"), folder.resolve(name + ".list"));
    }

    /** The same with the list that a run with a folder of its own has written. */
    ClassArchive listedIn(RuntimeFolder runtime) {
        return new ClassArchive(file, in(runtime.folder(), runtime.program()).list());
    }

    boolean exists() {
        return Files.exists(file);
    }

    /**
     * The flags for the server. Sharing is never required: an archive that does not fit is quietly left aside.
     *
     * @param operatorOptions what the operator gives the JVM; an agent or a flight recording among them would crash it
     *     on a shared class that was generated; sharing itself is theirs to choose
     */
    List<String> flags(String operatorOptions) throws IOException {
        Files.deleteIfExists(list);
        if (operatorOptions.matches("(?s).*(-agent|-javaagent|FlightRecord|-Xshare).*")) {
            return List.of();
        }
        String use = exists() ? "-XX:SharedArchiveFile=" + file : "-XX:DumpLoadedClassList=" + list;
        return List.of(use, "-Xshare:auto", "-Xlog:disable");
    }

    /** Tells whether a server that found no archive has listed its classes. */
    boolean isListed() {
        return Files.exists(list);
    }

    /**
     * Starts a process that writes the archive from the list.
     *
     * @param options further options of its JVM
     * @return the process, after whose end {@link #keep} puts the archive in its place
     */
    Process write(Program program, List<String> options) throws IOException {
        List<String> command =
                new ArrayList<>(List.of(ServerProcess.java(), "-Xmx256m", "-Xshare:dump", "-Xlog:disable"));
        command.addAll(options);
        command.add("-XX:SharedClassListFile=" + Files.writeString(complete(), wholeLines()));
        command.add("-XX:SharedArchiveFile=" + fresh());
        command.add("-jar");
        command.add(program.ownJar().toString());
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** Puts an archive in its place that {@link #write} has written without an error. */
    void keep() throws IOException {
        Files.move(fresh(), file, StandardCopyOption.ATOMIC_MOVE);
        Files.delete(complete());
        Files.deleteIfExists(list);
    }

    /** The JVM that still writes the list may have written half of its last line. */
    private String wholeLines() throws IOException {
        String names = Files.readString(list);
        return names.substring(0, names.lastIndexOf('\n') + 1);
    }

    private Path complete() {
        return file.resolveSibling(file.getFileName() + ".list");
    }

    private Path fresh() {
        return file.resolveSibling(file.getFileName() + ".new");
    }
}
