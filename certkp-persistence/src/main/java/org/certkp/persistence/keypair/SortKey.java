package org.certkp.persistence.keypair;

import java.nio.charset.StandardCharsets;
import org.certkp.domain.keypair.PairName;

/**
 * What text is ordered by: the UTF-8 bytes of its beginning. H2 orders text by UTF-16 units and PostgreSQL by a
 * collation, but both order bytes alike, and the order of UTF-8 bytes is that of the code points.
 *
 * <p>An index entry of PostgreSQL holds 2,704 bytes; {@link PairName#MAX_LENGTH} code points of 4 bytes and the id that
 * stands behind them in the index fit, and a whole subject would not. Texts that begin alike are ordered by their id.
 */
public final class SortKey {

    private SortKey() {}

    /** The key of a text. */
    public static byte[] of(String text) {
        int length = Math.min(PairName.MAX_LENGTH, text.codePointCount(0, text.length()));
        return text.substring(0, text.offsetByCodePoints(0, length)).getBytes(StandardCharsets.UTF_8);
    }
}
