package org.certkp.persistence.database;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

/** What H2 does not do by itself for a database in a file: keep the file from others, and keep what it has committed. */
final class EmbeddedDatabase {

    private static final String PREFIX = "jdbc:h2:";

    private EmbeddedDatabase() {}

    /**
     * Sees to it before H2 opens the file. The folder and the file are made readable by their owner alone when they are
     * missing. Unless the URL says otherwise, a commit is in the file when it returns: by default H2 writes half a
     * second later, and a process that is killed in between loses what it has acknowledged.
     *
     * @throws SQLException when the folder or the file cannot be made
     */
    static void prepare(String url, Properties properties) throws SQLException {
        Optional<Path> file = file(url);
        if (file.isEmpty()) {
            return;
        }
        if (!url.toUpperCase(Locale.ROOT).contains(";WRITE_DELAY=")) {
            properties.setProperty("WRITE_DELAY", "0");
        }
        try {
            Files.createDirectories(file.get().getParent(), ownerOnly("rwx------"));
            Files.createFile(file.get(), ownerOnly("rw-------"));
        } catch (FileAlreadyExistsException e) {
            return;
        } catch (IOException e) {
            throw new SQLException("The file " + file.get() + " cannot be made: " + e, e);
        }
    }

    /** The file behind a URL such as {@code jdbc:h2:file:/data/certkp}; empty for a database that is none. */
    private static Optional<Path> file(String url) throws SQLException {
        String name = url.substring(PREFIX.length()).replaceFirst(";.*", "").replaceFirst("^file:", "");
        if (name.matches("[a-zA-Z]{2,}:.*")) {
            return Optional.empty();
        }
        try {
            String home = System.getProperty("user.home");
            Path file = Path.of((name.startsWith("~/") ? home + name.substring(1) : name) + ".mv.db");
            return Optional.of(file.toAbsolutePath());
        } catch (InvalidPathException e) {
            throw new SQLException("The URL names no file: " + e.getReason(), e);
        }
    }

    private static FileAttribute<?>[] ownerOnly(String permissions) {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
