package org.certkp.domain.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrustedProxiesTest {

    private final TrustedProxies proxies = new TrustedProxies(Stream.of("10.0.0.0/8", "2001:db8::7")
            .map(block -> AddressBlock.parse(block).orElseThrow())
            .toList());

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, 192.0.2.7",
        "'203.0.113.9, 192.0.2.7', 192.0.2.7",
        "'192.0.2.7, 10.1.2.3', 192.0.2.7",
        "'203.0.113.9,192.0.2.7 ,10.1.2.3, 2001:db8::7', 192.0.2.7",
        "'10.0.0.1, 10.0.0.2', 10.0.0.1",
        "192.0.2.7:50123, 192.0.2.7",
        "[2001:DB8::8]:50123, 2001:db8::8",
        "[2001:db8::8], 2001:db8::8",
        "2001:db8:0:0:0:0:0:8, 2001:db8::8",
        "::ffff:192.0.2.7, 192.0.2.7",
        "'192.0.2.7, ::ffff:10.0.0.2', 192.0.2.7"
    })
    void clientOf_isTheLastThatIsNoTrustedProxy(String header, String client) {
        assertEquals(Optional.of(client), proxies.clientOf(List.of(header)));
    }

    @ParameterizedTest
    @CsvSource({
        "'192.0.2.7, unknown, 10.0.0.2', 10.0.0.2",
        "'192.0.2.7, , 10.0.0.2', 10.0.0.2",
        "'192.0.2.7, 999.0.0.1', ",
        "unknown, ",
        "'', ",
        "'<script>', ",
        "'192.0.2.7\t1', "
    })
    void clientOf_goesNoFurtherThanWhatIsAnAddress(String header, String client) {
        assertEquals(Optional.ofNullable(client), proxies.clientOf(List.of(header)));
    }

    @Test
    void clientOf_readsSeveralHeadersAsOne() {
        assertEquals(Optional.of("192.0.2.7"), proxies.clientOf(List.of("203.0.113.9", "192.0.2.7", "10.0.0.2")));
        assertEquals(Optional.empty(), proxies.clientOf(List.of()));
    }
}
