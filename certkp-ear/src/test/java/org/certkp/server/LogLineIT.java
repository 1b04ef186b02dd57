package org.certkp.server;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

/** As the log system calls it, without a server. */
class LogLineIT {

    private static LogRecord logged(String message) {
        LogRecord logged = new LogRecord(Level.WARNING, message);
        logged.setLoggerName("org.certkp.Some");
        return logged;
    }

    @Test
    void line_saysWhenWhoAndWhat() {
        LogRecord logged = logged("{0} of {1}");
        logged.setParameters(new Object[] {"one", "many"});
        String line = new LogLine().format(logged);
        String time = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}[+-]\\d{4}";
        assertTrue(line.matches(time + " WARNING org\\.certkp\\.Some: one of many\\R"), line);
    }

    @Test
    void line_isFollowedByTheStackTraceAndItsCauses() {
        LogRecord logged = logged("It failed.");
        logged.setThrown(new IllegalStateException("outer", new IllegalArgumentException("inner")));
        String text = new LogLine().format(logged);
        assertTrue(text.contains(String.format("It failed.%njava.lang.IllegalStateException: outer%n\tat ")), text);
        assertTrue(text.contains(String.format("%nCaused by: java.lang.IllegalArgumentException: inner%n")), text);
    }
}
