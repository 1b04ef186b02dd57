package org.certkp.domain.x509.pem;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.certkp.domain.failure.Code;
import org.certkp.domain.x509.asn1.Unreadable;

/**
 * Finds the blocks of a PEM text, in one pass. Text around the blocks, indentation, and any kind of line end are
 * skipped; a text whose line ends were lost on its way through a shell is read as well, as authentik reads it.
 */
public final class PemReader {

    static final String BEGIN = "-----BEGIN ";
    static final String END = "-----END ";
    static final String DASHES = "-----";

    private static final int MAX_LABEL = 64;

    /** RFC 7468 section 3, {@code label}: printable ASCII, with single spaces or hyphens within. */
    private static final Pattern LABEL = Pattern.compile("[!-,.-~]+(?:[ -][!-,.-~]+)*");

    /** What follows BEGIN in a boundary line that lost dashes, or has a space too many; prose goes on otherwise. */
    private static final Pattern REST_OF_DAMAGED = Pattern.compile("[ A-Z0-9.#]{1,64}(?:-{1,9}\\s|-{1,9}$|\n|$)");

    private final String text;
    private final List<PemBlock> blocks = new ArrayList<>();
    private int at;

    private PemReader(String text) {
        this.text = text;
    }

    /**
     * All blocks in their order; empty when there is none.
     *
     * @throws Unreadable when a block has no end, or another block's, or a boundary line is damaged
     */
    public static List<PemBlock> read(String text) {
        PemReader reader = new PemReader(text);
        for (int begin = reader.next(); begin >= 0; begin = reader.next()) {
            reader.block(begin);
        }
        return reader.blocks;
    }

    private int next() {
        return text.indexOf(BEGIN, at);
    }

    private void block(int begin) {
        at = begin + BEGIN.length();
        String label = label(at);
        if (label.isEmpty()) {
            requireProse(begin);
            return;
        }
        at += label.length() + DASHES.length();
        int body = at;
        int end = text.indexOf(END, body);
        int following = next();
        if (end < 0 || following >= 0 && following < end) {
            throw unended(label, text.substring(body, following < 0 ? text.length() : following));
        }
        at = end + END.length();
        String endLabel = label(at);
        if (!endLabel.equals(label)) {
            throw endLabel.isEmpty()
                    ? numbered(label, new Unreadable(Code.BOUNDARY_DAMAGED, "END"))
                    : numbered(label, new Unreadable(Code.BLOCK_END_DIFFERS, label, endLabel));
        }
        at += label.length() + DASHES.length();
        blocks.add(new PemBlock(label, text.substring(body, end)));
    }

    /** The label of a boundary line; "" where there is none. */
    private String label(int from) {
        int to = text.indexOf(DASHES, from);
        if (to < 0 || to - from > MAX_LABEL) {
            return "";
        }
        String label = text.substring(from, to);
        return LABEL.matcher(label).matches() ? label : "";
    }

    private void requireProse(int begin) {
        String before = text.substring(Math.max(0, begin - MAX_LABEL), begin);
        String ofLine = before.substring(before.lastIndexOf('\n') + 1).strip();
        boolean startsLine = ofLine.isEmpty() || ofLine.endsWith(DASHES);
        if (startsLine
                && REST_OF_DAMAGED.matcher(text).region(at, text.length()).lookingAt()) {
            throw new Unreadable(Code.BOUNDARY_DAMAGED, "BEGIN");
        }
    }

    private Unreadable unended(String label, String rest) {
        Unreadable cause = rest.contains("END " + label)
                ? new Unreadable(Code.BOUNDARY_DAMAGED, "END")
                : new Unreadable(Code.BLOCK_UNENDED, label);
        return numbered(label, cause);
    }

    /** Of several certificates it is said which one is meant. */
    private Unreadable numbered(String label, Unreadable cause) {
        int before = (int)
                blocks.stream().filter(block -> block.label().equals(label)).count();
        boolean one = before == 0 && next() < 0;
        return one || !PemBlock.CERTIFICATE.equals(label)
                ? cause
                : new Unreadable(Code.CERTIFICATE_NUMBER, before + 1, cause.hint());
    }
}
