package org.certkp.persistence.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.SQLException;
import org.certkp.domain.configuration.CertkpConfiguration.Database;
import org.certkp.domain.configuration.ConfigurationException;
import org.certkp.persistence.database.CertkpDataSource;
import org.h2.api.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseFailureTest {

    private static String failure(String url, String password) {
        CertkpDataSource database = new CertkpDataSource(new Database(url, "certkp", password));
        return assertThrows(ConfigurationException.class, () -> SchemaMigration.run(database))
                .getMessage();
    }

    @Test
    void run_namesThePropertyWhenNothingListens() throws IOException {
        int closed;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = socket.getLocalPort();
        }
        String message = failure("jdbc:postgresql://127.0.0.1:" + closed + "/certkp?password=hidden", "secret");
        assertTrue(message.startsWith("CERTKP_DB_URL (certkp.db.url) names a database that cannot be used: "), message);
        assertTrue(message.contains("refused"), message);
        assertFalse(message.contains("hidden") || message.contains("secret"), message);
        assertFalse(message.contains("\n"), message);
    }

    @Test
    void run_namesThePropertyWhenThePasswordIsWrong(@TempDir Path folder) throws SQLException {
        String url = "jdbc:h2:file:" + folder.resolve("certkp");
        new CertkpDataSource(new Database(url, "certkp", "right"))
                .getConnection()
                .close();
        String message = failure(url, "wrong-one");
        assertTrue(message.contains("Wrong user name or password"), message);
        assertFalse(message.contains("wrong-one"), message);
    }

    @Test
    void run_namesThePropertyWhenTheFolderCannotBeMade(@TempDir Path folder) throws SQLException {
        Path file = folder.resolve("certkp");
        new CertkpDataSource(new Database("jdbc:h2:file:" + file, "certkp", ""))
                .getConnection()
                .close();
        String message = failure("jdbc:h2:file:" + file + ".mv.db/certkp", "");
        assertTrue(message.startsWith("CERTKP_DB_URL"), message);
        assertTrue(message.contains(file.toString()), message);
    }

    @Test
    void describe_hidesAPasswordThatADriverQuotes() {
        SQLException cause = new SQLException("URL format error in \"jdbc:h2:file:x;PASSWORD=hidden;USER=sa\".\n");
        assertEquals(
                "CERTKP_DB_URL (certkp.db.url) names a database that cannot be used: "
                        + "URL format error in \"jdbc:h2:file:x;PASSWORD=***;USER=sa\".",
                DatabaseFailure.describe(new IllegalStateException("outer", cause)));
    }

    @Test
    void describe_namesTheWrongSettingThatAPoolWraps() {
        String sentence = "CERTKP_SUBJECT_ORGANIZATION (certkp.subject.organization) must have at most 64 characters.";
        assertEquals(
                sentence, DatabaseFailure.describe(new SQLException("pool", new ConfigurationException(sentence))));
    }

    @Test
    void describe_saysThatAnotherProcessHasTheFile() {
        SQLException cause = new SQLException("Possible solutions: ...", "90020", ErrorCode.DATABASE_ALREADY_OPEN_1);
        assertEquals(
                "CERTKP_DB_URL (certkp.db.url) names a database that cannot be used: "
                        + "another process has its file open.",
                DatabaseFailure.describe(cause));
    }
}
