package org.certkp.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * What one run of the server writes for itself, in {@code <data folder>/runtime/<content>}, where content identifies what
 * this {@code certkp.jar} holds: another build has another folder, the same build finds its own.
 *
 * @param folder absolute
 * @param program what it runs
 */
record RuntimeFolder(Path folder, Program program) {

    static RuntimeFolder prepare(Path dataDir) throws IOException {
        Path all = OwnerOnly.folder(dataDir.resolve("runtime"));
        OwnCode code = OwnCode.locate();
        Path folder = OwnerOnly.folder(all.resolve(code.identity()));
        deleteOthers(all, folder);
        RuntimeFolder runtime = new RuntimeFolder(folder, program(code, folder.resolve("program")));
        FileTree.delete(runtime.server());
        FileTree.copy(runtime.program().server(), runtime.server());
        return runtime;
    }

    /** The root folder of the server, made anew at each start, because the server changes what is in it. */
    Path server() {
        return folder.resolve("server");
    }

    private static Program program(OwnCode code, Path own) throws IOException {
        Preparation preparation = new Preparation(code);
        if (preparation.exists()) {
            return preparation.program();
        }
        if (Files.exists(own)) {
            return new Program(own);
        }
        Progress.UNPACKING.show();
        return Program.unpack(code, own);
    }

    private static void deleteOthers(Path all, Path kept) throws IOException {
        try (Stream<Path> folders = Files.list(all)) {
            for (Path other : folders.filter(Files::isDirectory).toList()) {
                if (!other.equals(kept)) {
                    FileTree.delete(other);
                }
            }
        }
    }
}
