package org.certkp.server;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;

/**
 * A line of the log files: time, level, logger and message, and the stack trace below it. The JDK's own formatter walks
 * the stack at each line for the method that logs, which no line here names.
 */
public final class LogLine extends Formatter {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxx");

    /** Called by the log system, which is told the name of this class. */
    public LogLine() {}

    @Override
    public String format(LogRecord logged) {
        StringBuilder line = new StringBuilder();
        TIME.formatTo(logged.getInstant().atZone(ZoneId.systemDefault()), line);
        line.append(' ')
                .append(logged.getLevel())
                .append(' ')
                .append(logged.getLoggerName())
                .append(": ")
                .append(formatMessage(logged))
                .append(System.lineSeparator());
        if (logged.getThrown() != null) {
            line.append(stackTrace(logged.getThrown()));
        }
        return line.toString();
    }

    private static String stackTrace(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }
}
