package org.certkp.domain.x509.pem;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes from a text what stands for a line end, a space or nothing at all, whatever program wrote it so: the white space
 * and the invisible characters of Unicode, and the escapes of JSON, such as {@code \n} as two characters. None of them
 * can mean anything in base64 or in a boundary line.
 */
final class PemCleaning {

    /** Also escaped twice, and a backslash that goes on with the next line or hides a slash. */
    private static final Pattern ESCAPE =
            Pattern.compile("(?<!\\\\)\\\\++(?:([nrt])|(?=[/\"'\\n\\r])|u00([0-7][0-9a-fA-F])|$)");

    private PemCleaning() {}

    /** A copy to read, in which white space is that of RFC 7468 section 3 (W). */
    static String clean(String text) {
        String plain = text.chars().allMatch(c -> c < 0x80) ? text : plain(text);
        return plain.indexOf('\\') < 0
                ? plain
                : ESCAPE.matcher(plain)
                        .replaceAll(found -> Matcher.quoteReplacement(escaped(found.group(1), found.group(2))));
    }

    private static String escaped(String letter, String hex) {
        if (letter != null) {
            return "\n";
        }
        return hex == null ? "" : Character.toString(Integer.parseInt(hex, 16));
    }

    private static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isWhiteSpaceOfUnicode(c)) {
                plain.append(c == '\u2028' || c == '\u2029' || c == '\u0085' ? '\n' : ' ');
            } else if (Character.getType(c) != Character.FORMAT) {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    private static boolean isWhiteSpaceOfUnicode(char c) {
        return c >= 0x80 && (Character.isSpaceChar(c) || c == '\u0085');
    }

    /** RFC 7468 section 3 (W): space, tab, line ends, and the two rarer controls. */
    static boolean isWhiteSpace(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r');
    }
}
