package org.certkp.domain.failure;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * One thing that is wrong, without words: the REST API and the console say it in theirs.
 *
 * @param code what is wrong
 * @param arguments what the sentence names, as {@link Code} lists them; never key material
 */
public record Violation(Code code, List<Object> arguments) {

    public Violation {
        requireNonNull(code, "code is null");
        arguments = List.copyOf(arguments);
    }

    public static Violation of(Code code, Object... arguments) {
        return new Violation(code, List.of(arguments));
    }

    @Override
    public String toString() {
        return arguments.isEmpty() ? code.name() : code + arguments.toString();
    }
}
