package org.certkp.domain.x509.pem;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.certkp.domain.x509.asn1.Der;

/**
 * The one rule by which a text is given back as it came, or else written anew (CONTRACT.md, section "Create, update,
 * partial update"). It is given back when other programs, the strict ones too, find in it what certkp found:
 *
 * <ul>
 *   <li>Each boundary line stands alone, from the start of its line, and lines end with LF or CRLF. Between BEGIN and END
 *       is base64 of any line length, indented or not, and nothing else, not even an empty line: OpenSSL refuses those.
 *   <li>Around the blocks there is any text but control characters, a byte order mark and what looks like a boundary.
 *   <li>The labels are those that OpenSSL knows for what is in the blocks. A text of certificates shows nothing that may
 *       be a private key.
 * </ul>
 */
public final class Verbatim {

    private static final Pattern BASE64_LINE = Pattern.compile("[ \t]*(?:[A-Za-z0-9+/]+={0,2}|={1,2})");
    private static final Pattern BOUNDARY = Pattern.compile("-----BEGIN ([!-,.-~]+(?:[ -][!-,.-~]+)*)-----");

    private static final Pattern LINE_END = Pattern.compile("\r?\n");

    /** Private keys that no block holds: in the words of other formats, or as base64 that is no hash in hex and no path. */
    private static final Pattern KEY_MATERIAL = Pattern.compile("(?i)(?:BEGIN|END)\\b.{0,40}PRIVATE.?KEY"
            + "|private-?(?:key|lines|mac|exponent)\\s*:|\\bpriv:|\"d\"\\s*:|AGE-SECRET-KEY"
            + "|(?<![A-Z0-9+/])(?!(?:[0-9A-F]+|(?-i:[a-z/]+))(?![A-Z0-9+/]))[A-Z0-9+/]{48}");

    private final boolean secret;

    /** The label of the block that is open; "" outside of one. */
    private String open = "";

    private int linesInBlock;
    private final List<String> labels = new ArrayList<>();

    private Verbatim(boolean secret) {
        this.secret = secret;
    }

    /** Whether a text of certificates may be given back. */
    public static boolean ofCertificates(PemText text) {
        return text.blocks().stream().allMatch(block -> isPublic(block) && !isKeyInDisguise(block))
                && new Verbatim(false).holds(text);
    }

    /**
     * Whether a text with a private key may be given back.
     *
     * @param key the only one, in a block with the label of its form
     */
    public static boolean ofKey(PemText text, PemBlock key) {
        return text.blocks().stream().allMatch(block -> block == key || isPublic(block))
                && new Verbatim(true).holds(text);
    }

    private static boolean isPublic(PemBlock block) {
        return PemContent.labelled(block.label())
                .filter(content -> content.isPublic(block.label()))
                .isPresent();
    }

    /** A key under the label of something else. */
    private static boolean isKeyInDisguise(PemBlock block) {
        return block.bytes()
                .filter(Der::isOne)
                .flatMap(PemContent::of)
                .filter(content -> PemContent.PRIVATE_KEYS.contains(content) || content == PemContent.ENCRYPTED_KEY)
                .isPresent();
    }

    private boolean holds(PemText text) {
        return text.given().indexOf('\uFEFF') < 0
                && LINE_END.splitAsStream(text.given()).allMatch(this::holdsLine)
                && open.isEmpty()
                && labels.equals(text.blocks().stream().map(PemBlock::label).toList());
    }

    private boolean holdsLine(String line) {
        if (line.chars().anyMatch(c -> c != '\t' && Character.isISOControl(c))) {
            return false;
        }
        int end = line.length();
        while (end > 0 && (line.charAt(end - 1) == ' ' || line.charAt(end - 1) == '\t')) {
            end--;
        }
        String shown = line.substring(0, end);
        return open.isEmpty() ? holdsOutside(shown) : holdsInside(shown);
    }

    private boolean holdsOutside(String line) {
        Matcher boundary = BOUNDARY.matcher(line);
        if (boundary.matches()) {
            open = boundary.group(1);
            labels.add(open);
            linesInBlock = 0;
            return true;
        }
        return !line.contains("-----BEGIN")
                && !line.contains("-----END")
                && (secret || !KEY_MATERIAL.matcher(line).find());
    }

    private boolean holdsInside(String line) {
        if (line.equals(PemReader.END + open + PemReader.DASHES)) {
            open = "";
            return linesInBlock > 0;
        }
        linesInBlock++;
        return BASE64_LINE.matcher(line).matches();
    }
}
