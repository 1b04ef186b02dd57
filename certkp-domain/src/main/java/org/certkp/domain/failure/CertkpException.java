package org.certkp.domain.failure;

import jakarta.ejb.ApplicationException;
import java.util.List;
import java.util.Map;

/**
 * The domain's only exception. It rolls the transaction back and says what kind of refusal it is; the kind knows
 * nothing of HTTP, and the violations nothing of languages. Neither holds key material.
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
        /** The pair is not the version that the caller wants to change. */
        STALE,
        /** Too many others are waiting; a moment later the same call may succeed. */
        BUSY
    }

    private final Kind kind;
    private final transient List<Violation> violations;
    private final transient Map<String, List<Violation>> fieldErrors;

    private CertkpException(Kind kind, List<Violation> violations, Map<String, List<Violation>> fieldErrors) {
        super(kind + " " + (fieldErrors.isEmpty() ? violations : fieldErrors));
        this.kind = kind;
        this.violations = violations;
        this.fieldErrors = fieldErrors;
    }

    private CertkpException(Kind kind, Code code) {
        this(kind, List.of(Violation.of(code)), Map.of());
    }

    /** A single value is wrong; {@link Field#map} turns the violation into the error of its field. */
    public static CertkpException invalid(Code code, Object... arguments) {
        return invalid(List.of(Violation.of(code, arguments)));
    }

    /**
     * A single value is wrong.
     *
     * @param violations the chief one first; what follows explains it
     */
    public static CertkpException invalid(List<Violation> violations) {
        return new CertkpException(Kind.INVALID, List.copyOf(violations), Map.of());
    }

    /** One field is wrong. */
    public static CertkpException invalidField(String field, Code code, Object... arguments) {
        return invalid(Map.of(field, List.of(Violation.of(code, arguments))));
    }

    /** Fields are wrong: field name to violations, in the order in which they are to be reported. */
    static CertkpException invalid(Map<String, List<Violation>> fieldErrors) {
        return new CertkpException(Kind.INVALID, List.of(), fieldErrors);
    }

    /** No pair has the id that was asked for. */
    public static CertkpException notFound() {
        return new CertkpException(Kind.NOT_FOUND, Code.PAIR_NOT_FOUND);
    }

    /** The unique constraint on the name refused a row. */
    public static CertkpException nameTaken() {
        return new CertkpException(Kind.NAME_TAKEN, Code.NAME_TAKEN);
    }

    /** The version that was read is no longer the stored one. */
    public static CertkpException conflict() {
        return new CertkpException(Kind.CONFLICT, Code.PAIR_CHANGED);
    }

    /** The caller named a version, and the stored one is another. */
    public static CertkpException stale() {
        return new CertkpException(Kind.STALE, Code.PAIR_CHANGED);
    }

    /** No credentials came with the call. */
    public static CertkpException noCredentials() {
        return new CertkpException(Kind.UNAUTHENTICATED, Code.NO_CREDENTIALS);
    }

    /** The token that came with the call is none that counts. */
    public static CertkpException tokenInvalid() {
        return new CertkpException(Kind.UNAUTHENTICATED, Code.TOKEN_INVALID);
    }

    /** The caller lacks a permission. */
    public static CertkpException forbidden() {
        return new CertkpException(Kind.FORBIDDEN, Code.FORBIDDEN);
    }

    /** As many calls as may wait for a key are waiting already. */
    public static CertkpException busy() {
        return new CertkpException(Kind.BUSY, Code.KEYS_BUSY);
    }

    /** As many passwords as may be checked at once are being checked. */
    public static CertkpException passwordsBusy() {
        return new CertkpException(Kind.BUSY, Code.PASSWORDS_BUSY);
    }

    public Kind kind() {
        return kind;
    }

    /** What is wrong, the chief violation first; empty when fields are at fault. */
    public List<Violation> violations() {
        return violations == null ? List.of() : violations;
    }

    /** Field name to violations; empty unless the kind is INVALID and fields were named. */
    public Map<String, List<Violation>> fieldErrors() {
        return fieldErrors == null ? Map.of() : fieldErrors;
    }
}
