package org.certkp.benchmark.update;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.certkp.benchmark.database.Dataset;

/**
 * One client that writes what an update writes, and nothing else: all columns of the pair's row and an entry of the audit
 * trail, in one transaction.
 */
final class PlainWrites implements Callable<Void>, AutoCloseable {

    private static final int ROWS = 100;
    private static final String READ =
            "SELECT * FROM certificate_key_pair WHERE name LIKE 'host-%' ORDER BY name LIMIT " + ROWS + " OFFSET ?";
    private static final String AUDIT = "INSERT INTO audit_entry"
            + " (occurred_at, actor, remote_address, action, subject_id, subject_name, outcome)"
            + " VALUES (CURRENT_TIMESTAMP, 'bootstrap', '127.0.0.1', 'UPDATE', ?, ?, 'SUCCESS')";

    private final Connection database;
    private final List<Map<String, Object>> rows = new ArrayList<>();
    private final List<Renewal> renewals;
    private final PreparedStatement update;
    private final PreparedStatement audit;
    private int written;

    /**
     * A client.
     *
     * @param number of the client, from 0: each has rows of its own
     */
    PlainWrites(Dataset dataset, int number, List<Renewal> renewals) throws SQLException {
        this.database = dataset.connect();
        this.renewals = renewals;
        read(number);
        database.setAutoCommit(false);
        String columns =
                rows.get(0).keySet().stream().map(column -> column + " = ?").collect(Collectors.joining(", "));
        update = database.prepareStatement("UPDATE certificate_key_pair SET " + columns + " WHERE id = ?");
        audit = database.prepareStatement(AUDIT);
    }

    private void read(int number) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(READ)) {
            statement.setInt(1, number * ROWS);
            ResultSet result = statement.executeQuery();
            while (result.next()) {
                Map<String, Object> row = new LinkedHashMap<>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    row.put(result.getMetaData().getColumnName(i).toLowerCase(), result.getObject(i));
                }
                rows.add(row);
            }
        }
    }

    /** One change, committed. */
    @Override
    public Void call() throws SQLException {
        Map<String, Object> row = rows.get(written % rows.size());
        row.putAll(renewals.get(written / rows.size() % renewals.size()).columns());
        row.compute("version", (column, version) -> ((Number) version).longValue() + 1);
        int parameter = 1;
        for (Object value : row.values()) {
            update.setObject(parameter++, value);
        }
        update.setObject(parameter, row.get("id"));
        if (update.executeUpdate() != 1) {
            throw new IllegalStateException("The row is gone.");
        }
        audit.setObject(1, row.get("id"));
        audit.setObject(2, row.get("name"));
        audit.executeUpdate();
        database.commit();
        written++;
        return null;
    }

    @Override
    public void close() throws SQLException {
        database.close();
    }
}
