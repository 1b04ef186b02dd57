package org.certkp.persistence.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.certkp.domain.configuration.CertkpConfiguration.Database;
import org.h2.api.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The embedded database and a second process. */
class OtherProcessTest {

    private static final String COMMITTED = "committed";

    @TempDir
    Path folder;

    private CertkpDataSource database() {
        return at(folder.resolve("certkp").toString());
    }

    private static CertkpDataSource at(String file) {
        return new CertkpDataSource(new Database("jdbc:h2:file:" + file, "sa", ""));
    }

    @Test
    void commit_isInTheFileWhenTheProcessIsGoneAtOnce() throws Exception {
        assertEquals(COMMITTED, otherProcess());
        try (Connection connection = database().getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT count(*) FROM written")) {
            assertTrue(row.next());
            assertEquals(1, row.getInt(1));
        }
    }

    @Test
    void getConnection_refusesAFileThatAnotherProcessHasOpen() throws Exception {
        try (Connection connection = database().getConnection()) {
            assertTrue(connection.isValid(1));
            assertEquals(Integer.toString(ErrorCode.DATABASE_ALREADY_OPEN_1), otherProcess());
        }
    }

    /** What a process says that commits one row and is gone at once: that it did, or the error code. */
    private String otherProcess() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        OtherProcessTest.class.getName(),
                        folder.resolve("certkp").toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        process.waitFor();
        return said;
    }

    /** The other process. It halts: no hook runs, and nothing that is not yet in the file gets there. */
    public static void main(String[] arguments) {
        try (Connection connection = at(arguments[0]).getConnection();
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE written (id INT)");
            connection.setAutoCommit(false);
            statement.execute("INSERT INTO written VALUES (1)");
            connection.commit();
            System.out.println(COMMITTED);
            Runtime.getRuntime().halt(1);
        } catch (SQLException e) {
            System.out.println(e.getErrorCode());
        }
    }
}
