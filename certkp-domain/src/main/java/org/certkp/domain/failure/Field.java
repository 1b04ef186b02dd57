package org.certkp.domain.failure;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One field of a request after it was read: absent, given, or rejected for a reason. A PUT without {@code key_data}
 * (absent) keeps the stored key and an empty one (given) removes it, so the two must stay apart; a rejected field
 * waits for the others, because all fields are reported together (CONTRACT.md, section "Errors").
 *
 * <p>It never prints its value, which may be a private key.
 *
 * @param <T> what the field holds
 */
public final class Field<T> {

    private final T value;
    private final List<Violation> rejection;

    private Field(T value, List<Violation> rejection) {
        this.value = value;
        this.rejection = rejection;
    }

    /** The request does not have the field, and need not. */
    public static <T> Field<T> absent() {
        return new Field<>(null, List.of());
    }

    /** The request has the field with a value of the right shape. */
    public static <T> Field<T> of(T value) {
        return new Field<>(requireNonNull(value, "value is null"), List.of());
    }

    /** The field is missing though required, or has a value that cannot be used. */
    public static <T> Field<T> rejected(Code code, Object... arguments) {
        return rejected(List.of(Violation.of(code, arguments)));
    }

    /** The field has a value that cannot be used: the chief reason first. */
    public static <T> Field<T> rejected(List<Violation> violations) {
        return new Field<>(null, List.copyOf(violations));
    }

    /**
     * Reads a given value further; an INVALID {@link CertkpException} without fields becomes this field's rejection.
     * Absent and rejected fields stay what they are.
     */
    public <R> Field<R> map(Function<? super T, ? extends R> reader) {
        if (value == null) {
            return new Field<>(null, rejection);
        }
        try {
            return of(reader.apply(value));
        } catch (CertkpException e) {
            if (e.kind() != CertkpException.Kind.INVALID || !e.fieldErrors().isEmpty()) {
                throw e;
            }
            return rejected(e.violations());
        }
    }

    /** Given with another value when it is absent; else this field. */
    public Field<T> orElse(T other) {
        return value == null && rejection.isEmpty() ? of(other) : this;
    }

    /** The given value; empty when absent or rejected. */
    public Optional<T> value() {
        return Optional.ofNullable(value);
    }

    /** Whether the value cannot be used. */
    public boolean isRejected() {
        return !rejection.isEmpty();
    }

    /** Why the value cannot be used, the chief reason first; empty when absent or given. */
    public List<Violation> rejection() {
        return rejection;
    }

    /** The given value of a field that {@link FieldErrors} has let pass as required. */
    public T get() {
        return value().orElseThrow(() -> new IllegalStateException("The field was not given."));
    }

    @Override
    public String toString() {
        return value != null ? "given" : isRejected() ? "rejected" : "absent";
    }
}
