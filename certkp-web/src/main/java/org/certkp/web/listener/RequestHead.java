package org.certkp.web.listener;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.regex.Pattern;

/**
 * The head of a request, from the request line to the empty line, as it came from the network. Whoever stands between a
 * client and this server must see the same requests in the same bytes; so what two programs may read in two ways is
 * refused (RFC 9112 section 11.2).
 */
final class RequestHead {

    private static final char CR = '\r';
    private static final char LF = '\n';
    private static final int LONGEST_LENGTH = 18;
    private static final Pattern SPACE = Pattern.compile("[ \t]+");

    private final String head;
    private int hosts;
    private int lengths;
    private int codings;

    private RequestHead(String head) {
        this.head = head;
    }

    /**
     * Where the first head in some bytes ends.
     *
     * @return the index behind the last byte of the empty line; -1 when the empty line has not come yet
     */
    static int end(byte[] bytes) {
        boolean empty = false;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == LF) {
                if (empty) {
                    return i + 1;
                }
                empty = true;
            } else if (bytes[i] != CR) {
                empty = false;
            }
        }
        return -1;
    }

    /** Whether everybody reads the head that ends there in the same way. */
    static boolean isClear(byte[] bytes, int end) {
        return new RequestHead(new String(bytes, 0, end, ISO_8859_1)).isClear();
    }

    private boolean isClear() {
        int line = head.indexOf(LF) + 1;
        String start = head.substring(0, line).stripTrailing();
        boolean plain = isPlainLine(start);
        if (!plain && !isHttp1(start)) {
            // The parser answers it by 505, or as one without fields, and closes.
            return true;
        }
        if (!plain || !linesEndPlainly()) {
            return false;
        }
        boolean clear = true;
        for (int next = head.indexOf(LF, line) + 1; next < head.length(); next = head.indexOf(LF, line) + 1) {
            clear &= isField(line, next - 2);
            line = next;
        }
        return clear && hosts <= 1 && lengths + codings <= 1;
    }

    /** By CR and LF together, and without another line folded in (RFC 9112 sections 2.2 and 5.2). */
    private boolean linesEndPlainly() {
        for (int i = 0; i < head.length(); i++) {
            char next = i + 1 < head.length() ? head.charAt(i + 1) : 0;
            boolean ends = head.charAt(i) == CR;
            if (ends != (next == LF) || head.charAt(i) == LF && (next == ' ' || next == '\t') || head.charAt(i) == 0) {
                return false;
            }
        }
        return head.charAt(0) != CR && head.charAt(0) != LF;
    }

    /** One space each between the three parts of the request line (section 3). */
    private static boolean isPlainLine(String line) {
        int method = line.indexOf(' ');
        int target = line.indexOf(' ', method + 1);
        return method > 0 && target > method + 1 && line.indexOf('\t') < 0 && isHttp1(line, target + 1);
    }

    /** Whether the parser sees one of the two versions behind the target, in whatever white space. */
    private static boolean isHttp1(String line) {
        String[] parts = SPACE.split(line, 3);
        return parts.length == 3 && isHttp1(parts[2], 0);
    }

    private static boolean isHttp1(String line, int start) {
        return line.length() == start + 8
                && line.startsWith("HTTP/1.", start)
                && (line.charAt(start + 7) == '1' || line.charAt(start + 7) == '0');
    }

    private boolean isField(int start, int end) {
        int colon = head.indexOf(':', start);
        if (colon <= start || colon > end) {
            return false;
        }
        String value = head.substring(colon + 1, end).strip();
        return switch (colon - start) {
            case 4 -> !isNamed("host", start) || isHost(value);
            case 14 -> !isNamed("content-length", start) || isLength(value);
            case 17 -> !isNamed("transfer-encoding", start) || isChunked(value);
            default -> true;
        };
    }

    private boolean isNamed(String name, int start) {
        return head.regionMatches(true, start, name, 0, name.length());
    }

    /** The characters of a host and a port (RFC 3986 sections 3.2.2 and 3.2.3); no host is none (RFC 9110 section 4.2.1). */
    private boolean isHost(String value) {
        hosts++;
        return !value.isEmpty()
                && value.chars()
                        .allMatch(c -> c >= '0' && c <= '9'
                                || c >= 'a' && c <= 'z'
                                || c >= 'A' && c <= 'Z'
                                || "-._~%!$&'()*+,;=:[]".indexOf(c) >= 0);
    }

    /** Digits, once: two lengths may be told from each other only by whoever reads both (RFC 9112 section 6.3). */
    private boolean isLength(String value) {
        lengths++;
        return !value.isEmpty()
                && value.length() <= LONGEST_LENGTH
                && value.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** The one coding that HTTP/1.1 asks for, and HTTP/1.0 does not know (section 6.1). */
    private boolean isChunked(String value) {
        codings++;
        return value.equalsIgnoreCase("chunked")
                && head.substring(0, head.indexOf(CR)).endsWith(" HTTP/1.1");
    }
}
