package org.certkp.server;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Lets one process at a time work on a data folder. */
final class DataFolderLock {

    /** A channel that nothing refers to is closed by the garbage collector, and the lock is lost. */
    private static FileChannel held;

    private DataFolderLock() {}

    /**
     * Takes the lock, which the operating system gives back when this process ends.
     *
     * @throws StartFailure when another process holds it or the folder cannot be written
     */
    static void take(Path dataDir) {
        try {
            Path file = OwnerOnly.folder(OwnerOnly.folder(dataDir).resolve("runtime"))
                    .resolve("lock");
            held = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (held.tryLock() == null) {
                throw new StartFailure(
                        StartFailure.CANNOT_START,
                        "Another certkp is running on the folder " + dataDir + " (CERTKP_DATA_DIR).");
            }
        } catch (IOException e) {
            throw new StartFailure(
                    StartFailure.WRONG_SETTING,
                    "CERTKP_DATA_DIR (certkp.data.dir) must be a folder that can be written, but is \"" + dataDir
                            + "\".");
        }
    }
}
