package org.certkp.persistence.keypair.listing;

/** Text as the search sees it. */
public final class SearchText {

    private SearchText() {}

    /**
     * The text without its case, character by character as {@link String#equalsIgnoreCase} does it. Lower-casing the
     * whole would depend on the neighbours: a Greek sigma at the end of a term has another lower case than in the
     * middle of a name.
     */
    public static String fold(String text) {
        return text.codePoints()
                .map(Character::toUpperCase)
                .map(Character::toLowerCase)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /**
     * Whether a database can hold the text: PostgreSQL takes no NUL, and half a surrogate pair has no UTF-8. Nothing
     * stored can match what cannot be stored.
     */
    public static boolean isStorable(String text) {
        return text.codePoints()
                .noneMatch(c -> c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE));
    }
}
