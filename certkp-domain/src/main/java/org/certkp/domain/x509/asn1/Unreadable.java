package org.certkp.domain.x509.asn1;

import org.certkp.domain.failure.Code;
import org.certkp.domain.failure.Violation;

/**
 * Why a text, a certificate or a key cannot be read: thrown where it is noticed, and told by whoever was asked to read as
 * the hint beside authentik's message. It never holds key material.
 */
public final class Unreadable extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    private final transient Violation hint;

    /**
     * @param code what was seen
     * @param arguments what the sentence names; a {@link Violation} among them is said within it
     */
    public Unreadable(Code code, Object... arguments) {
        this(Violation.of(code, arguments));
    }

    /** @param hint what was seen */
    public Unreadable(Violation hint) {
        super(hint.code().name());
        this.hint = hint;
    }

    public Violation hint() {
        return hint;
    }

    /** What a failure to read tells; no more than that where nobody foresaw it. */
    public static Violation hint(Throwable failure) {
        return failure instanceof Unreadable unreadable ? unreadable.hint : Violation.of(Code.CONTENT_MALFORMED);
    }
}
