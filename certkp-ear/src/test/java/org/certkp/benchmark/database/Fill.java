package org.certkp.benchmark.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Copies the pairs of {@link Seed} in turn, as host-0000001.example.com and so on, to expire between a year ago and in
 * three years. The PEM is the same in a quarter of the rows; what is listed, searched, sorted and filtered by differs.
 */
public final class Fill {

    private static final String TABLE = "certificate_key_pair";

    /** Rows in one transaction. */
    private static final int BATCH = 20_000;

    /** Row x of total. */
    private static final String COPY = """
            INSERT INTO %1$s (%2$s) SELECT %3$s
            FROM (SELECT x, CAST(? AS BIGINT) AS total, 'host-' || LPAD(CAST(x AS VARCHAR), 7, '0') || '.example.com' AS name
                  FROM %4$s) host
            JOIN seed ON seed.name = 'seed-' || CAST(MOD(x, %5$d) AS VARCHAR)
            """;

    private static final String SEED =
            "CREATE LOCAL TEMPORARY TABLE seed AS SELECT * FROM " + TABLE + " WHERE name LIKE 'seed-%'";

    private static final Pattern INDEX = Pattern.compile("CREATE [A-Z ]*INDEX (\\S+) ON (?s:.*)");

    /** What certkp counts as it writes. */
    private static final String COUNT = """
            UPDATE pair_count SET pairs = CASE WHEN slot > 0 THEN 0 ELSE
                (SELECT count(*) FROM certificate_key_pair pair
                 WHERE pair.key_type = pair_count.key_type
                   AND (pair.private_key_type IS NOT NULL) = pair_count.with_key) END
            """;

    private final Connection database;
    private final Map<String, String> expressions;
    private final String range;
    private final String definitions;

    /**
     * A filler.
     *
     * @param expressions in SQL, of the columns that differ from the copied row: of {@code x}, {@code total}, {@code
     *     host.name} and {@code seed}
     * @param range the rows x from one parameter to another, in SQL
     * @param definitions a query for the definitions of the table's indexes, among others
     */
    Fill(Connection database, Map<String, String> expressions, String range, String definitions) {
        this.database = database;
        this.expressions = expressions;
        this.range = range;
        this.definitions = definitions;
    }

    /** Adds rows until there are so many. Without the indexes, which are made anew, it takes half of the time or less. */
    void upTo(int pairs) throws SQLException {
        List<Matcher> indexes = indexes();
        try (Statement statement = database.createStatement()) {
            statement.execute(SEED);
            for (Matcher index : indexes) {
                statement.execute("DROP INDEX " + index.group(1));
            }
            copy(pairs);
            for (Matcher index : indexes) {
                statement.execute(index.group());
            }
        }
        count(database);
    }

    private List<Matcher> indexes() throws SQLException {
        List<Matcher> indexes = new ArrayList<>();
        try (Statement statement = database.createStatement();
                ResultSet result = statement.executeQuery(definitions)) {
            while (result.next()) {
                Matcher index = INDEX.matcher(result.getString(1));
                if (index.matches()) {
                    indexes.add(index);
                }
            }
        }
        return indexes;
    }

    private void copy(int pairs) throws SQLException {
        int rows = pairs - Seed.ALGORITHMS.size();
        List<String> columns = columns();
        String values = columns.stream()
                .map(column -> expressions.getOrDefault(column, "seed." + column))
                .collect(Collectors.joining(", "));
        String sql = COPY.formatted(TABLE, String.join(", ", columns), values, range, Seed.ALGORITHMS.size());
        try (PreparedStatement copy = database.prepareStatement(sql)) {
            for (int first = 1; first <= rows; first += BATCH) {
                copy.setLong(1, rows);
                copy.setInt(2, first);
                copy.setInt(3, Math.min(rows, first + BATCH - 1));
                copy.executeUpdate();
            }
        }
    }

    /** Makes the counts right after rows were written beside certkp. */
    public static void count(Connection database) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(COUNT);
        }
    }

    /** All of the table, so that a new one is copied too. */
    private List<String> columns() throws SQLException {
        List<String> columns = new ArrayList<>();
        try (PreparedStatement none = database.prepareStatement("SELECT * FROM " + TABLE + " WHERE 1 = 0")) {
            for (int i = 1; i <= none.getMetaData().getColumnCount(); i++) {
                columns.add(none.getMetaData().getColumnName(i).toLowerCase());
            }
        }
        return columns;
    }
}
