package org.certkp.server;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.certkp.domain.configuration.CertkpConfiguration;

/**
 * The files with the first token and the first password.
 *
 * @param tokenFile empty when the operator has configured the token
 * @param passwordFile empty when the operator has configured the password
 */
record FirstSecrets(Optional<Path> tokenFile, Optional<Path> passwordFile) {

    /** Stands for no file. An empty argument would be lost on the way to the server. */
    private static final String CONFIGURED = "-";

    static FirstSecrets of(CertkpConfiguration configuration) {
        return new FirstSecrets(
                configuration.bootstrapToken().isPresent()
                        ? Optional.empty()
                        : Optional.of(configuration.bootstrapTokenPath()),
                configuration.bootstrapPassword().isPresent()
                        ? Optional.empty()
                        : Optional.of(configuration.bootstrapPasswordPath()));
    }

    /** Reads what {@link #toList} has written. */
    static FirstSecrets of(List<String> arguments) {
        return new FirstSecrets(file(arguments.get(0)), file(arguments.get(1)));
    }

    private static Optional<Path> file(String argument) {
        return argument.equals(CONFIGURED) ? Optional.empty() : Optional.of(Path.of(argument));
    }

    List<String> toList() {
        return List.of(
                tokenFile.map(Path::toString).orElse(CONFIGURED),
                passwordFile.map(Path::toString).orElse(CONFIGURED));
    }

    /** Where the two are, in words. */
    String describe() {
        return where("token", tokenFile) + ", " + where("password of admin", passwordFile);
    }

    private static String where(String secret, Optional<Path> file) {
        if (file.isEmpty()) {
            return secret + " as configured";
        }
        return Files.exists(file.get())
                ? secret + " in " + file.get()
                : secret + " as made or changed earlier (its file " + file.get() + " is gone)";
    }
}
