package org.certkp.domain.x509;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the blocks of a PEM text, in one pass. Text around the blocks, indentation, and any kind of line end are
 * skipped; a text whose line ends were lost on its way through a shell is read as well, as authentik reads it.
 */
final class PemReader {

    private static final String BEGIN = "-----BEGIN ";
    private static final String END = "-----END ";
    private static final String DASHES = "-----";
    private static final int MAX_LABEL = 64;

    private PemReader() {}

    /**
     * All blocks in their order; empty when there is none.
     *
     * @throws IllegalArgumentException when a block has no end, or another block's
     */
    static List<PemBlock> read(String text) {
        List<PemBlock> blocks = new ArrayList<>();
        int begin = text.indexOf(BEGIN);
        while (begin >= 0) {
            String label = label(text, begin + BEGIN.length());
            int body = begin + BEGIN.length() + label.length() + DASHES.length();
            int end = text.indexOf(END, body);
            if (end < 0 || !label(text, end + END.length()).equals(label)) {
                throw new IllegalArgumentException("A block does not end.");
            }
            blocks.add(new PemBlock(label, text.substring(body, end)));
            begin = text.indexOf(BEGIN, end);
        }
        return blocks;
    }

    private static String label(String text, int from) {
        int to = text.indexOf(DASHES, from);
        if (to < 0 || to - from > MAX_LABEL) {
            throw new IllegalArgumentException("A boundary line does not end.");
        }
        return text.substring(from, to);
    }

    /** RFC 7468 section 3 (W): space, tab, line ends, and the two rarer controls. */
    static boolean isWhiteSpace(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r');
    }
}
