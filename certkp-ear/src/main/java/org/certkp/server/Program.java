package org.certkp.server;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * The unpacked server and application, which no run changes. The build, or who installs certkp, unpacks them beside
 * {@code certkp.jar}, see {@link Preparation}; otherwise the first start does it in the data folder.
 *
 * @param folder absolute
 */
record Program(Path folder) {

    /** The server on its own, started by a jar that names all others on its class path. */
    Path launchJar() {
        return folder.resolve("launch-micro.jar");
    }

    /** The server's root folder as delivered. */
    Path server() {
        return folder.resolve("server");
    }

    /** The classes of this package. */
    Path ownJar() {
        return folder.resolve("certkp-server.jar");
    }

    /** The application, unpacked, so that the server need not do it at every start. */
    Path application() {
        return folder.resolve("ROOT.war");
    }

    /** Unpacks all into a folder that appears when it is complete. */
    static Program unpack(OwnCode code, Path folder) throws IOException {
        Path fresh = folder.resolveSibling(folder.getFileName() + ".new");
        FileTree.delete(fresh);
        new Program(Files.createDirectories(fresh)).fill(code);
        Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
        return new Program(folder);
    }

    /**
     * Keeps a later {@link Preparation} from deleting it.
     *
     * @return what keeps it, until it is closed
     */
    FileChannel use() throws IOException {
        FileChannel jar = FileChannel.open(ownJar(), StandardOpenOption.READ);
        jar.lock(0, Long.MAX_VALUE, true);
        return jar;
    }

    boolean isInUse() throws IOException {
        if (!Files.exists(ownJar())) {
            return false;
        }
        try (FileChannel jar = FileChannel.open(ownJar(), StandardOpenOption.WRITE)) {
            return jar.tryLock() == null;
        }
    }

    private void fill(OwnCode code) throws IOException {
        code.unzip("ROOT.war", application());
        Path jar = folder.resolve("payara-micro.jar");
        code.copy("payara-micro.jar", jar);
        run(List.of(
                ServerProcess.java(),
                ClassArchive.SHORT_LIVED,
                "-jar",
                jar.toString(),
                "--rootdir",
                server().toString(),
                "--outputlauncher"));
        Files.delete(jar);
        for (Path unchanged : List.of(launchJar(), folder.resolve("runtime"))) {
            Files.move(server().resolve(unchanged.getFileName()), unchanged);
        }
        Path libraries = folder.resolve("lib");
        ServerClassPath.moveLibraries(application(), libraries);
        code.writeOwnJar(ownJar(), ServerClassPath.manifest(launchJar(), libraries, folder));
    }

    private static void run(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (process.waitFor() != 0) {
                throw new IOException("the embedded server could not be unpacked");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
