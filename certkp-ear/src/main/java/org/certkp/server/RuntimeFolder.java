package org.certkp.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The unpacked server and application in {@code <data folder>/runtime/<content>}, where content identifies what this
 * {@code certkp.jar} holds: another build unpacks anew, the same build finds its folder.
 *
 * @param folder absolute
 */
record RuntimeFolder(Path folder) {

    static RuntimeFolder prepare(Path dataDir) throws IOException {
        Path all = OwnerOnly.folder(dataDir.resolve("runtime"));
        OwnCode code = OwnCode.locate();
        Path folder = all.resolve(code.identity());
        if (!Files.isDirectory(folder)) {
            Path fresh = OwnerOnly.temporaryFolder(all);
            unpack(code, fresh);
            Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
        }
        deleteOthers(all, folder);
        return new RuntimeFolder(folder);
    }

    /** The server on its own, started by a jar that names all others on its class path. */
    Path launchJar() {
        return folder.resolve("server/launch-micro.jar");
    }

    Path serverFolder() {
        return folder.resolve("server");
    }

    /** The server's configuration as delivered: at each start it is copied, because the server changes its copy. */
    Path domain() {
        return folder.resolve("domain.xml");
    }

    /** The classes of this package. */
    Path ownJar() {
        return folder.resolve("certkp-server.jar");
    }

    /** The application, unpacked, so that the server need not do it at every start. */
    Path application() {
        return folder.resolve("ROOT.war");
    }

    private static void unpack(OwnCode code, Path fresh) throws IOException {
        RuntimeFolder target = new RuntimeFolder(fresh);
        code.unzip("ROOT.war", target.application());
        Path server = fresh.resolve("payara-micro.jar");
        code.copy("payara-micro.jar", server);
        run(List.of(
                ServerProcess.java(),
                "-jar",
                server.toString(),
                "--rootdir",
                target.serverFolder().toString(),
                "--outputlauncher"));
        Files.delete(server);
        Path libraries = fresh.resolve("lib");
        ServerClassPath.moveLibraries(target.application(), libraries);
        code.writeOwnJar(target.ownJar(), ServerClassPath.manifest(target.launchJar(), libraries, fresh));
        Files.move(target.serverFolder().resolve("config/domain.xml"), target.domain());
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

    private static void deleteOthers(Path all, Path kept) throws IOException {
        try (Stream<Path> folders = Files.list(all)) {
            for (Path other : folders.filter(Files::isDirectory).toList()) {
                if (!other.equals(kept)) {
                    delete(other);
                }
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
