package org.certkp.domain.keypair;

import java.util.OptionalInt;
import org.certkp.domain.failure.CertkpException;
import org.certkp.domain.failure.Code;

/** The one rule on names of pairs. Names are unique and case-sensitive. */
public final class PairName {

    /** In characters (code points). An index entry of PostgreSQL holds 2,704 bytes, a character takes up to 4. */
    public static final int MAX_LENGTH = 600;

    private PairName() {}

    /**
     * Checks a new name, which may become the common name of a certificate: RFC 5280 bounds the characters of names to
     * those that can be read. What is stored may be older than this rule.
     *
     * @throws CertkpException of kind INVALID when the name is longer than {@link #MAX_LENGTH} or holds a control
     *     character (Unicode category Cc)
     */
    public static String check(String name) {
        if (name.codePointCount(0, name.length()) > MAX_LENGTH) {
            throw CertkpException.invalid(Code.TOO_LONG, MAX_LENGTH);
        }
        OptionalInt control = name.chars().filter(Character::isISOControl).findFirst();
        if (control.isPresent()) {
            throw CertkpException.invalid(Code.CONTROL_CHARACTER, "U+%04X".formatted(control.getAsInt()));
        }
        return name;
    }
}
