package org.certkp.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.certkp.domain.configuration.CertkpConfiguration;
import org.certkp.domain.configuration.ConfigurationException;
import org.certkp.domain.configuration.Settings;

/** A start of certkp in one of its two forms, which ends in an exit code and at most one sentence on standard error. */
@FunctionalInterface
interface Attempt {

    /**
     * Runs the server until it ends.
     *
     * @return the exit code
     */
    int run(CertkpConfiguration configuration, HttpAddress address) throws IOException;

    /** Checks what can be checked before anything is started, then runs. */
    static int exitCodeOf(Attempt attempt) {
        try {
            CertkpConfiguration configuration = CertkpConfiguration.read(Settings.ofProcess());
            HttpAddress address = new HttpAddress(configuration.httpHost(), configuration.httpPort());
            DataFolderLock.take(configuration.dataDir());
            address.requireFree();
            return attempt.run(configuration, address);
        } catch (ConfigurationException e) {
            return refuse(StartFailure.WRONG_SETTING, e.getMessage());
        } catch (StartFailure e) {
            return refuse(e.exitCode(), e.getMessage());
        } catch (IOException | UncheckedIOException e) {
            return refuse(StartFailure.CANNOT_START, "certkp cannot start: " + e.getMessage() + ".");
        }
    }

    private static int refuse(int exitCode, String sentence) {
        System.err.println(sentence);
        return exitCode;
    }
}
