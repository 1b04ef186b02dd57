package org.certkp.persistence.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import org.certkp.domain.configuration.CertkpConfiguration.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class CertkpDataSourceTest {

    @TempDir
    Path folder;

    private static CertkpDataSource at(String url) {
        return new CertkpDataSource(new Database(url, "sa", ""));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void getConnection_keepsFolderAndFileForTheirOwner() throws SQLException, IOException {
        at("jdbc:h2:file:" + folder.resolve("new/deep/certkp")).getConnection().close();
        assertEquals("rwx------", permissions(folder.resolve("new")));
        assertEquals("rwx------", permissions(folder.resolve("new/deep")));
        assertEquals("rw-------", permissions(folder.resolve("new/deep/certkp.mv.db")));
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Test
    void getConnection_respectsTheSettingsOfTheUrl() throws SQLException {
        assertEquals("0", writeDelay("jdbc:h2:file:" + folder.resolve("a")));
        assertEquals("250", writeDelay("jdbc:h2:file:" + folder.resolve("b") + ";write_delay=250"));
    }

    private static String writeDelay(String url) throws SQLException {
        try (Connection connection = at(url).getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT setting_value FROM information_schema.settings"
                        + " WHERE setting_name = 'WRITE_DELAY'")) {
            return row.next() ? row.getString(1) : "none";
        }
    }

    @Test
    void getConnection_makesNoFileForADatabaseInMemory() throws SQLException {
        at("jdbc:h2:mem:nowhere").getConnection().close();
        assertFalse(Files.exists(Path.of("mem:nowhere.mv.db")));
    }

    @Test
    void unwrap_knowsOnlyItself() throws SQLException {
        CertkpDataSource source = at("jdbc:h2:mem:x");
        assertEquals(source, source.unwrap(CertkpDataSource.class));
        assertThrows(SQLException.class, () -> source.unwrap(Connection.class));
    }

    @Test
    void toString_hidesThePassword() {
        Database database = new Database("jdbc:postgresql://127.0.0.1/x?password=hidden", "u", "secret");
        String text = new CertkpDataSource(database).toString();
        assertFalse(text.contains("hidden") || text.contains("secret"), text);
    }
}
