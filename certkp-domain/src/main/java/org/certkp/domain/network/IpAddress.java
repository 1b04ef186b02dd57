package org.certkp.domain.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads and writes IP addresses in text form without ever asking the network: IPv4 as four decimal numbers, IPv6 as RFC 4291
 * section 2.2 says, also in the brackets that it has in a URI (RFC 3986 section 3.2.2). No zones, no masks.
 */
public final class IpAddress {

    private static final String OCTET = "(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
    private static final Pattern IPV4 = Pattern.compile(OCTET + "\\." + OCTET + "\\." + OCTET + "\\." + OCTET);
    private static final Pattern GROUP = Pattern.compile("[0-9A-Fa-f]{1,4}");

    /** Also with a port, a mask or a zone, which no certificate can hold, and with a digit too many. */
    private static final Pattern ATTEMPT =
            Pattern.compile("\\[.*|[0-9][0-9.]*(?:[/:].*)?|[0-9A-Fa-f]*:[0-9A-Fa-f]*:.*");

    private static final int MAX_IPV6_LENGTH = "ffff:ffff:ffff:ffff:ffff:ffff:255.255.255.255".length();

    private static final byte[] MAPPED = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, -1};

    private IpAddress() {}

    /** The 4 or 16 octets of the address; empty when the text is none. */
    public static Optional<byte[]> parse(String text) {
        Optional<byte[]> ipv4 = ipv4(text);
        return ipv4.isPresent() ? ipv4 : ipv6(text);
    }

    /** The 16 octets of an IPv6 address in brackets; empty when the text is none. */
    public static Optional<byte[]> parseBracketed(String text) {
        return text.startsWith("[") && text.endsWith("]")
                ? ipv6(text.substring(1, text.length() - 1))
                : Optional.empty();
    }

    /** Whether whoever wrote the text must have had an address in mind. */
    public static boolean isAttemptedBy(String text) {
        return ATTEMPT.matcher(text).matches();
    }

    private static Optional<byte[]> ipv4(String text) {
        Matcher matcher = IPV4.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        byte[] octets = new byte[4];
        for (int i = 0; i < octets.length; i++) {
            octets[i] = (byte) Integer.parseInt(matcher.group(i + 1));
        }
        return Optional.of(octets);
    }

    private static Optional<byte[]> ipv6(String text) {
        if (text.length() > MAX_IPV6_LENGTH) {
            return Optional.empty();
        }
        int gap = text.indexOf("::");
        Optional<byte[]> head = groups(gap < 0 ? text : text.substring(0, gap), gap < 0);
        Optional<byte[]> tail = groups(gap < 0 ? "" : text.substring(gap + 2), true);
        if (head.isEmpty() || tail.isEmpty()) {
            return Optional.empty();
        }
        int length = head.get().length + tail.get().length;
        // RFC 4291: the double colon stands for one or more groups of zeros.
        if (gap < 0 ? length != 16 : length > 14) {
            return Optional.empty();
        }
        byte[] octets = Arrays.copyOf(head.get(), 16);
        System.arraycopy(tail.get(), 0, octets, 16 - tail.get().length, tail.get().length);
        return Optional.of(octets);
    }

    /** The octets of groups with single colons between; the last group may be an IPv4 address where the text ends. */
    private static Optional<byte[]> groups(String text, boolean atEnd) {
        byte[] octets = new byte[0];
        String[] groups = text.isEmpty() ? new String[0] : text.split(":", -1);
        for (int i = 0; i < groups.length; i++) {
            Optional<byte[]> ipv4 = atEnd && i == groups.length - 1 ? ipv4(groups[i]) : Optional.empty();
            if (ipv4.isEmpty() && !GROUP.matcher(groups[i]).matches()) {
                return Optional.empty();
            }
            byte[] more = ipv4.isPresent() ? ipv4.get() : octetsOf(Integer.parseInt(groups[i], 16));
            octets = Arrays.copyOf(octets, octets.length + more.length);
            System.arraycopy(more, 0, octets, octets.length - more.length, more.length);
        }
        return Optional.of(octets);
    }

    /** The IPv4 address that an IPv6 address stands for (RFC 4291 section 2.5.5.2), else the address itself. */
    static byte[] unmapped(byte[] octets) {
        byte[] prefix = Arrays.copyOf(octets, MAPPED.length);
        return octets.length == 16 && Arrays.equals(prefix, MAPPED) ? Arrays.copyOfRange(octets, 12, 16) : octets;
    }

    /** The text of 4 or 16 octets: IPv4 in decimals, IPv6 as RFC 5952 section 4 has it. */
    public static String format(byte[] octets) {
        List<String> parts = new ArrayList<>();
        boolean ipv4 = octets.length == 4;
        for (int i = 0; i < octets.length; i += ipv4 ? 1 : 2) {
            int octet = octets[i] & 0xff;
            parts.add(ipv4 ? Integer.toString(octet) : Integer.toHexString(octet << 8 | octets[i + 1] & 0xff));
        }
        return ipv4 ? String.join(".", parts) : shortened(parts);
    }

    /** RFC 5952 section 4.2: the longest run of two or more zeros, the first of equals, becomes a double colon. */
    private static String shortened(List<String> groups) {
        for (int length = groups.size(); length > 1; length--) {
            int from = Collections.indexOfSubList(groups, Collections.nCopies(length, "0"));
            if (from >= 0) {
                return String.join(":", groups.subList(0, from)) + "::"
                        + String.join(":", groups.subList(from + length, groups.size()));
            }
        }
        return String.join(":", groups);
    }

    private static byte[] octetsOf(int group) {
        return new byte[] {(byte) (group >> 8), (byte) group};
    }
}
