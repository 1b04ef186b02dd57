package org.certkp.domain.network;

import java.util.List;
import java.util.Optional;

/**
 * The proxies whose word counts on where a request comes from. Anybody can write the header {@code X-Forwarded-For}, so
 * what is in it counts from its end on, as far as trusted proxies have written it.
 *
 * @param blocks their addresses; none when no proxy is trusted
 */
public record TrustedProxies(List<AddressBlock> blocks) {

    public TrustedProxies {
        blocks = List.copyOf(blocks);
    }

    /** Whether the peer of a connection, with an address of 4 or 16 octets, is one of them. */
    public boolean contains(byte[] peer) {
        return blocks.stream().anyMatch(block -> block.contains(peer));
    }

    /**
     * Where a request comes from that a trusted proxy handed on: the last address that is not a trusted proxy's, or the
     * first when all are.
     *
     * @param forwardedFor the values of the header in their order, each a list with commas
     * @return empty when the proxy named no address
     */
    public Optional<String> clientOf(List<String> forwardedFor) {
        String[] hops = String.join(",", forwardedFor).split(",", -1);
        Optional<String> client = Optional.empty();
        for (int i = hops.length - 1; i >= 0; i--) {
            Optional<byte[]> hop = IpAddress.parse(withoutPort(hops[i].strip())).map(IpAddress::unmapped);
            if (hop.isEmpty()) {
                return client;
            }
            client = hop.map(IpAddress::format);
            if (!contains(hop.get())) {
                return client;
            }
        }
        return client;
    }

    /** Some proxies write {@code 192.0.2.7:50123} or {@code [2001:db8::7]:50123}. */
    private static String withoutPort(String hop) {
        if (hop.startsWith("[")) {
            return hop.substring(1).replaceFirst("](:[0-9]{1,5})?$", "");
        }
        return hop.indexOf(':') == hop.lastIndexOf(':') ? hop.replaceFirst(":[0-9]{1,5}$", "") : hop;
    }
}
