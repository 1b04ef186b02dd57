package org.certkp.domain.failure;

import static java.util.Objects.requireNonNull;

import jakarta.ejb.ApplicationException;
import java.util.List;
import java.util.Map;

/**
 * The domain's only exception. It rolls the transaction back and says what kind of refusal it is; the kind knows
 * nothing of HTTP. Messages are those of REST contract, section "Errors", and never hold key material.
 */
@ApplicationException(rollback = true)
public final class CertkpException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** What was refused; the edge maps each kind to a status in one place. */
    public enum Kind {
        /** A value of the request is wrong. */
        INVALID,
        /** Nobody is signed in. */
        UNAUTHENTICATED,
        /** The caller is known, the permission is missing. */
        FORBIDDEN,
        /** There is no such pair. */
        NOT_FOUND,
        /** Another pair has that name. */
        NAME_TAKEN,
        /** Somebody else changed the pair in the meantime. */
        CONFLICT,
        /** Too many others are waiting; a moment later the same call may succeed. */
        BUSY
    }

    private final Kind kind;
    private final transient Map<String, List<String>> fieldErrors;

    private CertkpException(Kind kind, String message, Map<String, List<String>> fieldErrors) {
        super(message);
        this.kind = kind;
        this.fieldErrors = fieldErrors;
    }

    /** A single value is wrong; {@link Field#map} turns the message into the error of its field. */
    public static CertkpException invalid(String message) {
        return new CertkpException(Kind.INVALID, requireNonNull(message, "message is null"), Map.of());
    }

    /** One field is wrong. */
    public static CertkpException invalid(String field, String message) {
        return invalid(Map.of(field, List.of(message)));
    }

    /** Fields are wrong: field name to messages, in the order in which they are to be reported. */
    static CertkpException invalid(Map<String, List<String>> fieldErrors) {
        return new CertkpException(Kind.INVALID, "Invalid fields: " + fieldErrors.keySet(), fieldErrors);
    }

    /** No pair has the id that was asked for. */
    public static CertkpException notFound() {
        return new CertkpException(Kind.NOT_FOUND, "No CertificateKeyPair matches the given query.", Map.of());
    }

    /** The unique constraint on the name refused a row. */
    public static CertkpException nameTaken() {
        return new CertkpException(Kind.NAME_TAKEN, "Certificate-Key Pair with this name already exists.", Map.of());
    }

    /** The version that was read is no longer the stored one. */
    public static CertkpException conflict() {
        return new CertkpException(
                Kind.CONFLICT, "The pair was changed by another request in the meantime. Read it again.", Map.of());
    }

    /** No usable credentials came with the call. */
    public static CertkpException unauthenticated(String message) {
        return new CertkpException(Kind.UNAUTHENTICATED, message, Map.of());
    }

    /** The caller lacks a permission. */
    public static CertkpException forbidden() {
        return new CertkpException(Kind.FORBIDDEN, "You do not have permission to perform this action.", Map.of());
    }

    /** As many calls as may wait for a key are waiting already. */
    public static CertkpException busy() {
        return new CertkpException(Kind.BUSY, "Too many keys are being made. Try again in a moment.", Map.of());
    }

    public Kind kind() {
        return kind;
    }

    /** Field name to messages; empty unless the kind is INVALID and fields were named. */
    public Map<String, List<String>> fieldErrors() {
        return fieldErrors == null ? Map.of() : fieldErrors;
    }
}
