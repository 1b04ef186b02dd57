package org.certkp.server;

import java.io.IOException;
import java.util.List;
import org.certkp.domain.configuration.CertkpConfiguration;

/**
 * The command {@code java -jar certkp.jar}. With {@code --stop-with-parent} it also ends when the process that started
 * it ends, for a build tool that is terminated without a signal to its children.
 */
public final class Launcher {

    private Launcher() {}

    public static void main(String[] arguments) {
        if (List.of(arguments).contains("--stop-with-parent")) {
            stopWithParent();
        }
        System.exit(Attempt.exitCodeOf(Launcher::run));
    }

    /** Ends this process, with all that it has started, when its parent ends. */
    static void stopWithParent() {
        ProcessHandle.current().parent().ifPresent(parent -> parent.onExit().thenRun(() -> System.exit(0)));
    }

    private static int run(CertkpConfiguration configuration, HttpAddress address) throws IOException {
        RuntimeFolder runtime = RuntimeFolder.prepare(configuration.dataDir());
        return ServerProcess.start(new ServerArguments(
                        runtime, configuration.dataDir(), address, ReadyLine.tokenFile(configuration)))
                .waitFor();
    }
}
