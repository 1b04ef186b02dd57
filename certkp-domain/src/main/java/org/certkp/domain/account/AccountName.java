package org.certkp.domain.account;

/** What can be the name of an account. Names are case-sensitive. */
final class AccountName {

    /** The account that is there from the first start on. */
    static final String ADMIN = "admin";

    /** In characters (code points), as the column holds them. */
    static final int MAX_LENGTH = 200;

    private AccountName() {}

    /**
     * Whether an account may have this name: 1 to {@value #MAX_LENGTH} characters that every database can store. Control
     * characters would end up in log lines, half a surrogate pair has no UTF-8.
     */
    static boolean isPossible(String name) {
        return !name.isEmpty()
                && name.codePointCount(0, name.length()) <= MAX_LENGTH
                && name.codePoints().noneMatch(AccountName::isUnfit);
    }

    private static boolean isUnfit(int character) {
        return Character.isISOControl(character)
                || (character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE);
    }
}
