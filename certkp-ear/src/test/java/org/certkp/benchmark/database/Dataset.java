package org.certkp.benchmark.database;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.certkp.server.StartedJar;

/**
 * A database of its own for one certkp.
 *
 * @param url JDBC
 * @param user of the database, without a password
 */
public record Dataset(String url, String user) {

    /** As durable as certkp's own connections are. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, "");
    }

    /**
     * The settings of a certkp on it.
     *
     * @param folder for all else that certkp keeps
     * @param readyKeys RSA keys that it keeps ready; 0 for none
     */
    public Map<String, String> settings(DataFolder folder, int readyKeys) throws IOException {
        Map<String, String> settings = new HashMap<>(StartedJar.freshSettings(folder.path()));
        settings.put("CERTKP_DB_URL", url);
        settings.put("CERTKP_DB_USER", user);
        settings.put("CERTKP_BOOTSTRAP_PASSWORD", "benchmark-password");
        settings.put("CERTKP_RSA_POOL_SIZE", Integer.toString(readyKeys));
        return settings;
    }
}
