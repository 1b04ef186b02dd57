package org.certkp.domain.x509.asn1;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.HexFormat;

/** Bytes, numbers and foreign text in a form that a page can show. */
public final class Readable {

    private static final HexFormat HEX = HexFormat.ofDelimiter(":");

    /** A value of which more is no use to a reader. */
    private static final int MAX_BYTES = 1024;

    private Readable() {}

    /** All bytes, lower-case with colons. */
    public static String hex(byte[] bytes) {
        return HEX.formatHex(bytes);
    }

    /** The first 1024 bytes, and how many were left out. */
    public static String shortHex(byte[] bytes) {
        return bytes.length <= MAX_BYTES
                ? hex(bytes)
                : hex(Arrays.copyOf(bytes, MAX_BYTES)) + " … (" + (bytes.length - MAX_BYTES) + " more bytes)";
    }

    /** The number in as few bytes as it takes, without the one that DER adds for the sign. */
    public static String hex(BigInteger number) {
        byte[] bytes = number.abs().toByteArray();
        int from = bytes.length > 1 && bytes[0] == 0 ? 1 : 0;
        return (number.signum() < 0 ? "-" : "") + shortHex(Arrays.copyOfRange(bytes, from, bytes.length));
    }

    /** In decimals, but in hex when it is absurdly large: decimals of such a number take long. */
    public static String number(BigInteger number) {
        return number.bitLength() < Long.SIZE ? number.toString() : hex(number);
    }

    /** Text of a stranger: what is no visible character, and could hide or turn round others, is written as its number. */
    public static String text(String text) {
        StringBuilder visible = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (isHidden(Character.getType(c))) {
                visible.append("\\u{" + Integer.toHexString(c) + "}");
            } else {
                visible.appendCodePoint(c);
            }
        });
        return visible.toString();
    }

    private static boolean isHidden(int category) {
        return switch (category) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
