package org.certkp.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.certkp.domain.configuration.CertkpConfiguration;
import org.certkp.domain.configuration.ConfigurationException;
import org.certkp.domain.configuration.Settings;

/**
 * The command {@code java -jar certkp.jar}. With {@code --stop-with-parent} it also ends when the process that started
 * it ends, for a build tool that is terminated without a signal to its children.
 */
public final class Launcher {

    private Launcher() {}

    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments)));
    }

    private static int run(List<String> arguments) {
        try {
            CertkpConfiguration configuration = CertkpConfiguration.read(Settings.ofProcess());
            DataFolderLock.take(configuration.dataDir());
            HttpAddress address = new HttpAddress(configuration.httpHost(), configuration.httpPort());
            address.requireFree();
            RuntimeFolder runtime = RuntimeFolder.prepare(configuration.dataDir());
            String tokenFile = configuration.bootstrapToken().isPresent()
                    ? ""
                    : configuration.bootstrapTokenPath().toString();
            ServerProcess server =
                    ServerProcess.start(new ServerArguments(runtime, configuration.dataDir(), address, tokenFile));
            if (arguments.contains("--stop-with-parent")) {
                ProcessHandle.current().parent().ifPresent(parent -> parent.onExit()
                        .thenRun(() -> System.exit(0)));
            }
            return server.waitFor();
        } catch (ConfigurationException e) {
            return refuse(e, StartFailure.WRONG_SETTING);
        } catch (StartFailure e) {
            return refuse(e, e.exitCode());
        } catch (IOException | UncheckedIOException e) {
            return refuse(
                    new StartFailure(StartFailure.CANNOT_START, "certkp cannot start: " + e + "."),
                    StartFailure.CANNOT_START);
        }
    }

    private static int refuse(RuntimeException reason, int exitCode) {
        System.err.println(reason.getMessage());
        return exitCode;
    }
}
