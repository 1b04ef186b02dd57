package org.certkp.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder with all that is in it. */
final class FileTree {

    private FileTree() {}

    /** Deletes it, if it exists. */
    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            for (Path path : paths(folder).sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    /** Copies it to where nothing is. */
    static void copy(Path folder, Path target) throws IOException {
        Files.createDirectories(target.getParent());
        for (Path path : paths(folder).toList()) {
            Files.copy(path, target.resolve(folder.relativize(path).toString()));
        }
    }

    /** A folder comes before what is in it. */
    private static Stream<Path> paths(Path folder) throws IOException {
        try (Stream<Path> tree = Files.walk(folder)) {
            List<Path> all = tree.toList();
            return all.stream();
        }
    }
}
