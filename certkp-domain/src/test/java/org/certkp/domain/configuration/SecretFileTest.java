package org.certkp.domain.configuration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretFileTest {

    @TempDir
    private Path folder;

    @Test
    void write_replacesAFileThatOthersCouldRead() throws IOException {
        Path file = Files.writeString(folder.resolve("secret"), "old and longer");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        SecretFile.write(file, "new");
        assertEquals("new\n", Files.readString(file));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    void write_overcomesTheRemainsOfABrokenStart() throws IOException {
        Files.writeString(folder.resolve("secret.new"), "left behind");
        SecretFile.write(folder.resolve("secret"), "new");
        assertEquals("new\n", Files.readString(folder.resolve("secret")));
        assertFalse(Files.exists(folder.resolve("secret.new")));
    }

    @Test
    void write_namesTheFileThatCannotBeWrittenButNotTheSecret() throws IOException {
        Path notAFolder = Files.writeString(folder.resolve("file"), "");
        UncheckedIOException failure =
                assertThrows(UncheckedIOException.class, () -> SecretFile.write(notAFolder.resolve("x"), "s3cret"));
        assertEquals("Cannot write the secret file " + notAFolder.resolve("x"), failure.getMessage());
    }

    @Test
    void remove_removesTheFileIfItIsThere() throws IOException {
        Path file = Files.writeString(folder.resolve("secret"), "old");
        SecretFile.remove(file);
        SecretFile.remove(file);
        assertFalse(Files.exists(file));
    }
}
