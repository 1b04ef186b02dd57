package org.certkp.domain.network;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Addresses that have their first bits in common (RFC 4632 section 3.1, RFC 4291 section 2.3), such as
 * {@code 192.0.2.0/24}.
 *
 * @param octets 4 or 16, of which those after the first bits are zero
 * @param bits how many the addresses have in common, at most 8 for each octet
 */
public record AddressBlock(byte[] octets, int bits) {

    private static final Pattern LENGTH = Pattern.compile("[0-9]{1,3}");

    /** A site with IPv6 has 64 bits of its own to choose from (RFC 4291 section 2.5.1, RFC 6177). */
    private static final int BITS_OF_AN_IPV6_SITE = 64;

    public AddressBlock {
        if (bits < 0 || bits > 8 * octets.length) {
            throw new IllegalArgumentException("bits are " + bits);
        }
        octets = masked(octets, bits);
    }

    /** The block that the text writes, or the one address that it writes; empty when it is neither. */
    public static Optional<AddressBlock> parse(String text) {
        int slash = text.indexOf('/');
        Optional<byte[]> octets = IpAddress.parse(slash < 0 ? text : text.substring(0, slash));
        if (octets.isEmpty()) {
            return Optional.empty();
        }
        int most = 8 * octets.get().length;
        String length = slash < 0 ? Integer.toString(most) : text.substring(slash + 1);
        return LENGTH.matcher(length).matches() && Integer.parseInt(length) <= most
                ? Optional.of(new AddressBlock(octets.get(), Integer.parseInt(length)))
                : Optional.empty();
    }

    /**
     * Whom an address counts for: an IPv4 address for itself, an IPv6 address for its site, which can take any of 2^64.
     * What is no address, as a Unix socket's, counts for itself.
     */
    public static String siteOf(String address) {
        // RFC 4007 section 11: a zone says by which interface of ours an address is reached.
        String withoutZone = address.replaceFirst("%.*", "");
        return IpAddress.parse(withoutZone)
                .filter(octets -> octets.length == 16)
                .map(octets -> new AddressBlock(octets, BITS_OF_AN_IPV6_SITE).toString())
                .orElse(address);
    }

    /** Whether an address of 4 or 16 octets is in the block. */
    boolean contains(byte[] address) {
        return address.length == octets.length && Arrays.equals(masked(address, bits), octets);
    }

    private static byte[] masked(byte[] address, int bits) {
        byte[] first = new byte[address.length];
        for (int i = 0; i < address.length; i++) {
            int kept = Math.max(0, Math.min(8, bits - 8 * i));
            first[i] = (byte) (address[i] & 0xff00 >> kept);
        }
        return first;
    }

    @Override
    public byte[] octets() {
        return octets.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AddressBlock block && bits == block.bits && Arrays.equals(octets, block.octets);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(octets) + bits;
    }

    @Override
    public String toString() {
        return IpAddress.format(octets) + "/" + bits;
    }
}
