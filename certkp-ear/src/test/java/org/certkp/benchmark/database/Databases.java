package org.certkp.benchmark.database;

import java.nio.file.Path;

/** The kinds of databases by their names in the option. */
public final class Databases {

    private Databases() {}

    /**
     * One of them, started.
     *
     * @param name {@code h2} or {@code postgresql}
     * @param folder absolute
     */
    public static Database start(String name, Path folder) throws Exception {
        return switch (name) {
            case "h2" -> new H2Database(folder);
            case "postgresql" -> PostgresDatabase.start(folder);
            default -> throw new IllegalArgumentException("Unknown database: " + name);
        };
    }
}
