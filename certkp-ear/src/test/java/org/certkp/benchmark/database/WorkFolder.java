package org.certkp.benchmark.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDirFactory;

/** Temporary folders in {@code target}: they become large, and a measurement should be of a disk, not of memory. */
public final class WorkFolder implements TempDirFactory {

    /** For JUnit. */
    public WorkFolder() {}

    @Override
    public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext context) throws IOException {
        return Files.createTempDirectory(Path.of("target").toAbsolutePath(), "benchmark-data");
    }
}
