package org.certkp.server;

import java.nio.file.Files;
import java.nio.file.Path;
import org.certkp.domain.configuration.CertkpConfiguration;

/** The one line of a successful start. */
final class ReadyLine {

    private ReadyLine() {}

    /** Where the first token is, or empty when the operator has configured it. */
    static String tokenFile(CertkpConfiguration configuration) {
        return configuration.bootstrapToken().isPresent()
                ? ""
                : configuration.bootstrapTokenPath().toString();
    }

    /** Names the address and where the token is. */
    static String of(HttpAddress address, String tokenFile) {
        return "certkp is ready at " + address.baseUrl() + "/api/v3/, " + token(tokenFile);
    }

    private static String token(String tokenFile) {
        if (tokenFile.isEmpty()) {
            return "token as configured";
        }
        return Files.exists(Path.of(tokenFile))
                ? "token in " + tokenFile
                : "token as made at an earlier start (its file " + tokenFile + " is gone)";
    }
}
