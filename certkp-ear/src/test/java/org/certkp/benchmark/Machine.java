package org.certkp.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import org.certkp.program.Command;

/** Where and when something was measured. */
final class Machine {

    private Machine() {}

    /** One line, with the load of the last minute: above the number of cores, others slowed what was measured. */
    static String description() throws IOException, InterruptedException {
        var system = ManagementFactory.getOperatingSystemMXBean();
        return String.format(
                Locale.ROOT,
                "%s, commit %s: %d cores (load %.1f), JDK %s, %s %s",
                LocalDate.now(ZoneOffset.UTC),
                Command.output("git", "describe", "--always", "--dirty").strip(),
                system.getAvailableProcessors(),
                system.getSystemLoadAverage(),
                Runtime.version(),
                system.getName(),
                system.getVersion());
    }
}
