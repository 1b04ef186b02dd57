package org.certkp.domain.keypair;

import org.certkp.domain.failure.CertkpException;
import org.certkp.domain.failure.Code;

/** The one rule on names of pairs. Names are unique and case-sensitive. */
public final class PairName {

    /** In characters (code points). An index entry of PostgreSQL holds 2,704 bytes, a character takes up to 4. */
    public static final int MAX_LENGTH = 600;

    private PairName() {}

    /**
     * Checks the length.
     *
     * @throws CertkpException of kind INVALID when the name is longer than {@link #MAX_LENGTH}
     */
    public static String check(String name) {
        if (name.codePointCount(0, name.length()) > MAX_LENGTH) {
            throw CertkpException.invalid(Code.TOO_LONG, MAX_LENGTH);
        }
        return name;
    }
}
