package org.certkp.server;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/**
 * What an operator reads on the console (standard error): certkp's own messages, and once the server is ready also
 * everyone's warnings. Stack traces are in the log files alone.
 */
public final class ConsoleLog extends Handler {

    private static final PrintStream CONSOLE = new PrintStream(new FileOutputStream(FileDescriptor.err), true);
    private static final AtomicReference<String> FIRST_ERROR = new AtomicReference<>();
    private static volatile boolean warnings;

    private final LogLine messages = new LogLine();

    /** Called by the log system, which is told the name of this class. */
    public ConsoleLog() {}

    static void showWarnings() {
        warnings = true;
    }

    static void say(String sentence) {
        CONSOLE.println(sentence);
    }

    /** The innermost cause of the first error since the process began. */
    static Optional<String> firstError() {
        return Optional.ofNullable(FIRST_ERROR.get());
    }

    @Override
    public void publish(LogRecord logged) {
        int level = logged.getLevel().intValue();
        if (level >= Level.SEVERE.intValue() && logged.getThrown() != null) {
            FIRST_ERROR.compareAndSet(null, rootOf(logged.getThrown()));
        }
        boolean own = logged.getLoggerName() != null && logged.getLoggerName().startsWith("org.certkp");
        if (own && level >= Level.INFO.intValue() || warnings && level >= Level.WARNING.intValue()) {
            CONSOLE.println(logged.getInstant() + " " + logged.getLevel() + " " + messages.formatMessage(logged));
        }
    }

    private static String rootOf(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        String message = root.getMessage() == null ? root.toString() : root.getMessage();
        return message.lines().findFirst().orElse("").replaceFirst("\\.$", "");
    }

    @Override
    public void flush() {
        CONSOLE.flush();
    }

    @Override
    public void close() {
        flush();
    }
}
