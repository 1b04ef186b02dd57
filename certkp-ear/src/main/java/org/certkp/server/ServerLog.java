package org.certkp.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.logging.LogManager;

/** Where the server's messages go: to rotated files in the data folder, and what matters to the console. */
final class ServerLog {

    private ServerLog() {}

    /** Sets the log system up, for this process and for the server in it, which reads the same file. */
    static void begin(Path folder) throws IOException {
        OwnerOnly.folder(folder);
        String properties;
        try (InputStream in = ServerLog.class.getResourceAsStream("logging.properties")) {
            properties = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    + "java.util.logging.FileHandler.pattern="
                    + folder.toString().replace("\\", "\\\\").replace("%", "%%") + "/server.%g.log\n";
        }
        Path file = OwnerOnly.file(folder.resolve("logging.properties"), properties);
        System.setProperty("java.util.logging.config.file", file.toString());
        LogManager.getLogManager().readConfiguration();
        // Some parts of the server print; that would stand between certkp's own lines.
        System.setOut(new PrintStream(OutputStream.nullOutputStream()));
        System.setErr(new PrintStream(OutputStream.nullOutputStream()));
    }
}
