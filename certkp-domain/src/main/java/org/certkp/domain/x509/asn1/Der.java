package org.certkp.domain.x509.asn1;

import org.certkp.domain.failure.Code;

/**
 * Looks over untrusted DER (X.690 section 10.1) before a parser gets it: lengths that are definite and lie inside what
 * contains them, and no nesting that would exhaust the stack of a recursive parser.
 */
public final class Der {

    /** A certificate as rich as RFC 5280 allows nests about 15 deep. */
    private static final int MAX_DEPTH = 32;

    private static final int CONSTRUCTED = 0x20;
    private static final int MULTI_BYTE_TAG = 0x1f;

    private final byte[] bytes;
    private int at;

    private Der(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * Answers the same bytes when they are one well-formed element and nothing else.
     *
     * @throws IllegalArgumentException when they are not
     */
    public static byte[] requireOne(byte[] bytes) {
        if (lengthOfFirst(bytes) != bytes.length) {
            throw new IllegalArgumentException("Something follows the element.");
        }
        return bytes;
    }

    /** Whether the bytes are one well-formed element and nothing else. */
    public static boolean isOne(byte[] bytes) {
        try {
            return lengthOfFirst(bytes) == bytes.length;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /**
     * How many bytes the first element takes.
     *
     * @throws IllegalArgumentException when it is not well-formed
     */
    public static int lengthOfFirst(byte[] bytes) {
        Der der = new Der(bytes);
        der.element(bytes.length, 0);
        return der.at;
    }

    private void element(int limit, int depth) {
        if (depth > MAX_DEPTH) {
            throw new IllegalArgumentException("Nested too deep.");
        }
        int tag = next(limit);
        if ((tag & MULTI_BYTE_TAG) == MULTI_BYTE_TAG) {
            while ((next(limit) & 0x80) != 0) {
                // The number of the tag goes on as long as the highest bit is set.
            }
        }
        int end = end(limit);
        if ((tag & CONSTRUCTED) == 0) {
            at = end;
        }
        while (at < end) {
            element(end, depth + 1);
        }
    }

    /** Reads a length and answers where the content ends. */
    private int end(int limit) {
        long length = next(limit);
        if (length > 0x7f) {
            long octets = length & 0x7f;
            if (octets == 0) {
                throw new Unreadable(Code.NOT_DER);
            }
            if (octets > 4) {
                throw new IllegalArgumentException("The length is absurd.");
            }
            length = 0;
            for (int i = 0; i < octets; i++) {
                length = length << 8 | next(limit);
            }
        }
        if (length > limit - at) {
            throw new IllegalArgumentException("The content ends early.");
        }
        return (int) (at + length);
    }

    private int next(int limit) {
        if (at >= limit) {
            throw new IllegalArgumentException("The element ends early.");
        }
        return bytes[at++] & 0xff;
    }
}
