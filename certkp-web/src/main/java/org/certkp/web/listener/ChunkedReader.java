package org.certkp.web.listener;

/** Where one chunked body has been read to (RFC 9112 section 7.1). The data itself is not looked at. */
final class ChunkedReader {

    private enum Place {
        SIZE,
        EXTENSION,
        SIZE_END,
        DATA,
        DATA_END,
        DATA_LINE_END,
        TRAILER_START,
        TRAILER,
        TRAILER_LINE_END,
        LAST_LINE_END,
        END
    }

    private static final char CR = '\r';
    private static final char LF = '\n';

    /** In hexadecimal digits: chunks of up to 256 MiB. */
    private static final int MAX_SIZE_DIGITS = 7;

    /** In bytes, of a size with its extension, which the RFC wants bounded, and of all trailers. */
    private static final int MAX_LINE = 256;

    private static final int MAX_TRAILERS = 8 * 1024;

    private Place place = Place.SIZE;
    private int digits;
    private int length;
    private long remaining;

    boolean isInData() {
        return place == Place.DATA;
    }

    boolean isAtEnd() {
        return place == Place.END;
    }

    /** How many bytes of data come next. */
    long remaining() {
        return remaining;
    }

    /** Some bytes of data have been read. */
    void skip(int bytes) {
        remaining -= bytes;
        if (remaining == 0) {
            place = Place.DATA_END;
        }
    }

    /** Reads a byte that is none of data; false when it may not stand there. */
    boolean accepts(byte b) {
        return switch (place) {
            case SIZE -> isOfSize((char) (b & 0xFF));
            case EXTENSION -> isOfLine(b, Place.SIZE_END, MAX_LINE);
            case SIZE_END -> b == LF && beginChunk();
            case DATA_END -> isNext(b == CR, Place.DATA_LINE_END);
            case DATA_LINE_END -> b == LF && beginSize();
            case TRAILER_START -> b == CR ? isNext(true, Place.LAST_LINE_END) : isOfTrailer(b);
            case TRAILER -> isOfTrailer(b);
            case TRAILER_LINE_END -> isNext(b == LF, Place.TRAILER_START);
            case LAST_LINE_END -> isNext(b == LF, Place.END);
            case DATA, END -> false;
        };
    }

    private boolean isNext(boolean fits, Place next) {
        place = next;
        return fits;
    }

    private boolean isOfSize(char c) {
        int digit = c < 128 ? Character.digit(c, 16) : -1;
        if (digit >= 0) {
            remaining = remaining * 16 + digit;
            return ++digits <= MAX_SIZE_DIGITS;
        }
        return digits > 0 && (c == ';' || c == CR) && isNext(true, c == ';' ? Place.EXTENSION : Place.SIZE_END);
    }

    /** No line is folded, and none ends by one character alone. */
    private boolean isOfTrailer(byte b) {
        if (place == Place.TRAILER_START && (b == ' ' || b == '\t')) {
            return false;
        }
        place = Place.TRAILER;
        return isOfLine(b, Place.TRAILER_LINE_END, MAX_TRAILERS);
    }

    private boolean isOfLine(byte b, Place next, int max) {
        if (b == CR) {
            return isNext(true, next);
        }
        return ++length <= max && (b == '\t' || (b & 0xFF) >= ' ' && b != 0x7F);
    }

    private boolean beginChunk() {
        length = 0;
        return isNext(true, remaining == 0 ? Place.TRAILER_START : Place.DATA);
    }

    private boolean beginSize() {
        digits = 0;
        return isNext(true, Place.SIZE);
    }
}
