package org.certkp.web.input;

/**
 * White space as authentik's web framework sees it, which is not Java's: a no-break space counts, for instance.
 */
public final class PythonText {

    private PythonText() {}

    /** The text without white space at either end. */
    public static String strip(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isSpace(char c) {
        return c == '\u0085' || c >= '\u001c' && c <= '\u001f' || c >= '\t' && c <= '\r' || Character.isSpaceChar(c);
    }
}
