package org.certkp.server;

import java.io.IOException;
import java.util.List;
import org.certkp.domain.configuration.CertkpConfiguration;

/** The command {@code java -jar certkp.jar}; with {@code --build-tool} it follows a {@link BuildTool}. */
public final class Launcher {

    private Launcher() {}

    public static void main(String[] arguments) {
        if (List.of(arguments).contains("--build-tool")) {
            BuildTool.follow();
        }
        System.exit(Attempt.exitCodeOf(Launcher::run));
    }

    private static int run(CertkpConfiguration configuration, HttpAddress address) throws IOException {
        RuntimeFolder runtime = RuntimeFolder.prepare(configuration.dataDir());
        return ServerProcess.start(
                        new ServerArguments(runtime, configuration.dataDir(), address, FirstSecrets.of(configuration)))
                .waitFor();
    }
}
