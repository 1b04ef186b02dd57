package org.certkp.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a first start would have to make, made beforehand in a folder beside {@code certkp.jar}: the unpacked program and
 * the archive of its classes. It counts for the same content of {@code certkp.jar} at the same place, and the archive for
 * the Java that made it; whatever does not fit is left aside.
 */
record Preparation(OwnCode code) {

    private static final String FOLDER = "certkp-runtime";

    /** Prepares the {@code certkp.jar} that this class is from. */
    public static void main(String[] arguments) throws Exception {
        new Preparation(OwnCode.locate()).complete();
    }

    Program program() throws IOException {
        return new Program(all().resolve(code.identity()));
    }

    /** Only who owns {@code certkp.jar} may say what runs in its place. */
    boolean exists() throws IOException {
        Path folder = program().folder();
        return Files.exists(folder)
                && Files.getOwner(folder).equals(Files.getOwner(code.jar()))
                && Files.getOwner(all()).equals(Files.getOwner(code.jar()));
    }

    private Path all() {
        return code.jar().resolveSibling(FOLDER);
    }

    private void complete() throws IOException, InterruptedException {
        if (!exists()) {
            deleteOthers(Files.createDirectories(all()));
            Program.unpack(code, program().folder());
        }
        ClassArchive archive = ClassArchive.in(program().folder(), program());
        if (!archive.exists()) {
            Path dataDir = Files.createTempDirectory("certkp");
            try {
                write(archive.listedIn(runOnce(dataDir)));
            } finally {
                FileTree.delete(dataDir);
            }
        }
    }

    /** Starts and stops certkp with a data folder that is deleted afterwards. */
    private RuntimeFolder runOnce(Path dataDir) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                        ServerProcess.java(), "-jar", code.jar().toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().keySet().removeIf(name -> name.startsWith("CERTKP_"));
        builder.environment().put("CERTKP_DATA_DIR", dataDir.toString());
        builder.environment().put("CERTKP_HTTP_PORT", Integer.toString(freePort()));
        builder.environment().put("CERTKP_RSA_POOL_SIZE", "0");
        builder.environment().put("CERTKP_JAVA_OPTS", ClassArchive.SHORT_LIVED);
        Process certkp = builder.start();
        try (BufferedReader output = certkp.inputReader()) {
            if (output.readLine() == null) {
                throw new IOException("certkp did not start");
            }
        } finally {
            certkp.destroy();
            certkp.waitFor();
        }
        return new RuntimeFolder(dataDir.resolve("runtime").resolve(code.identity()), program());
    }

    private void write(ClassArchive archive) throws IOException, InterruptedException {
        if (archive.write(program(), List.of()).waitFor() != 0) {
            throw new IOException("the class archive could not be written");
        }
        archive.keep();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Those that no server runs. */
    private static void deleteOthers(Path all) throws IOException {
        try (Stream<Path> folders = Files.list(all)) {
            for (Path folder : folders.toList()) {
                if (!new Program(folder).isInUse()) {
                    FileTree.delete(folder);
                }
            }
        }
    }
}
