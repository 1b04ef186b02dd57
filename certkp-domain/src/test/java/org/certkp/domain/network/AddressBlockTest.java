package org.certkp.domain.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressBlockTest {

    private static AddressBlock block(String text) {
        return AddressBlock.parse(text).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, 192.0.2.7/32",
        "192.0.2.7/32, 192.0.2.7/32",
        "192.0.2.7/29, 192.0.2.0/29",
        "255.255.255.255/1, 128.0.0.0/1",
        "192.0.2.7/0, 0.0.0.0/0",
        "2001:DB8::1, 2001:db8::1/128",
        "2001:db8:ffff:ffff:ffff::/65, 2001:db8:ffff:ffff:8000::/65",
        "::/0, ::/0"
    })
    void parse_keepsTheFirstBits(String text, String block) {
        assertEquals(block, block(text).toString());
        assertEquals(block(block), block(text));
        assertEquals(block(block).hashCode(), block(text).hashCode());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/8",
                "a",
                "192.0.2.0/33",
                "::/129",
                "192.0.2.0/-1",
                "192.0.2.0/",
                "192.0.2/24",
                "::/1/1"
            })
    void parse_refusesWhatIsNoBlock(String text) {
        assertEquals(Optional.empty(), AddressBlock.parse(text));
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 10.255.0.1, true",
        "10.0.0.0/8, 11.0.0.1, false",
        "10.0.0.0/8, ::10.0.0.1, false",
        "192.0.2.4/30, 192.0.2.7, true",
        "192.0.2.4/30, 192.0.2.8, false",
        "2001:db8::/33, 2001:db8:7fff::1, true",
        "2001:db8::/33, 2001:db8:8000::1, false",
        "0.0.0.0/0, 203.0.113.1, true"
    })
    void contains_comparesTheFirstBits(String block, String address, boolean contained) {
        assertEquals(contained, block(block).contains(IpAddress.parse(address).orElseThrow()));
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, 192.0.2.7",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:2::/64",
        "0:0:0:0:0:0:0:1, ::/64",
        "fe80::1%eth0, fe80::/64",
        "/run/certkp.socket, /run/certkp.socket"
    })
    void siteOf_isOneForAllThatAnIpv6SiteCanTake(String address, String site) {
        assertEquals(site, AddressBlock.siteOf(address));
    }

    @ParameterizedTest
    @CsvSource({"192.0.2.0/24, 192.0.2.0/25", "0.0.0.0/0, ::/0", "192.0.2.1, 192.0.2.2"})
    void equals_tellsBlocksApart(String one, String other) {
        assertNotEquals(block(one), block(other));
    }
}
