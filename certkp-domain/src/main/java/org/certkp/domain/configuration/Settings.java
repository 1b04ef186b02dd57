package org.certkp.domain.configuration;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Raw settings by property name, read as the types that certkp needs. An empty value counts as not set. */
public final class Settings {

    private final Function<String, Optional<String>> source;

    public Settings(Function<String, Optional<String>> source) {
        this.source = requireNonNull(source, "source is null");
    }

    /** System properties first, then environment variables, named as MicroProfile Config maps them. */
    public static Settings ofProcess() {
        return new Settings(name -> Optional.ofNullable(System.getProperty(name))
                .or(() -> Optional.ofNullable(System.getenv(environmentName(name)))));
    }

    /** The environment variable of a property: {@code certkp.db.url} is {@code CERTKP_DB_URL}. */
    public static String environmentName(String property) {
        return property.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }

    static ConfigurationException wrong(String property, String must) {
        return new ConfigurationException(environmentName(property) + " (" + property + ") " + must + ".");
    }

    private Optional<String> raw(String property) {
        return source.apply(property).map(String::strip).filter(value -> !value.isEmpty());
    }

    String text(String property, String otherwise, int maxLength) {
        String value = raw(property).orElse(otherwise);
        if (value.codePointCount(0, value.length()) > maxLength || value.chars().anyMatch(Character::isISOControl)) {
            throw wrong(property, "must have at most " + maxLength + " characters and no control characters");
        }
        return value;
    }

    int number(String property, int otherwise, int min, int max) {
        String value = raw(property).orElse(Integer.toString(otherwise));
        if (!value.matches("[0-9]{1,9}") || Integer.parseInt(value) < min || Integer.parseInt(value) > max) {
            throw wrong(property, "must be a whole number from " + min + " to " + max + ", but is \"" + value + "\"");
        }
        return Integer.parseInt(value);
    }

    Path path(String property, Path otherwise) {
        String value = raw(property).orElse(otherwise.toString());
        try {
            String home = System.getProperty("user.home");
            return Path.of(value.startsWith("~/") ? home + value.substring(1) : value)
                    .toAbsolutePath()
                    .normalize();
        } catch (InvalidPathException e) {
            throw wrong(property, "must be the path of a folder, but is \"" + value + "\"");
        }
    }

    /** A secret, given itself or by the path of a file that holds it ({@code <property>.file}). */
    Optional<String> secret(String property) {
        Optional<String> given = raw(property);
        Optional<String> file = raw(property + ".file");
        if (given.isPresent() && file.isPresent()) {
            throw wrong(property, "is set twice, by itself and by " + environmentName(property + ".file"));
        }
        return given.or(() -> file.map(path -> firstLine(property + ".file", path)));
    }

    private static String firstLine(String property, String path) {
        try {
            String secret =
                    Files.readString(Path.of(path), StandardCharsets.UTF_8).strip();
            if (!secret.isEmpty()) {
                return secret;
            }
        } catch (IOException | InvalidPathException e) {
            throw wrong(property, "must be the path of a file that can be read, but is \"" + path + "\"");
        }
        throw wrong(property, "names a file that is empty");
    }
}
