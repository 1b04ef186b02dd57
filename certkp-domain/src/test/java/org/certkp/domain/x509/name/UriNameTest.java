package org.certkp.domain.x509.name;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UriNameTest {

    @ParameterizedTest
    @CsvSource({
        "https://n.example, https://n.example",
        "https://n.example:8443/a/b?c=d&e#f, https://n.example:8443/a/b?c=d&e#f",
        "https://N.example., https://n.example",
        "https://Bücher.example/ü?ü#ü, https://xn--bcher-kva.example/%C3%BC?%C3%BC#%C3%BC",
        "https://user:pass@n.example/, https://user:pass@n.example/",
        "https://192.0.2.1:1/, https://192.0.2.1:1/",
        "https://[2001:db8::1]:1/, https://[2001:db8::1]:1/",
        "spiffe://trust_domain/service, spiffe://trust_domain/service",
        "urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6, urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6",
        "tag:n.example:a, tag:n.example:a",
        "https://n.example/%20, https://n.example/%20",
    })
    void encode_answersAsciiUris(String uri, String encoded) {
        assertEquals(Optional.of(encoded), UriName.encode(uri));
    }

    /** RFC 5280 section 4.2.1.6: absolute, with scheme and scheme-specific part, and a host where there is an authority. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "n.example",
                "/a",
                "//n.example",
                "https:",
                "https://",
                "https:///a",
                "https://?a",
                "1a://n.example",
                "ü://n.example",
                "https://n.example/a b",
                "https://n.example/%zz",
                "https://n.example/<a>",
                "https://n.example:x/",
                "https://n.example:123456/",
                "https://1.2.3.256/",
                "https://::1/",
                "https://[192.0.2.1]/",
                "https://[fe80::1%25lo]/",
                "https://[::1/",
                "https://a@b@n.example/",
                "https://*.example/",
                "urn:a\nb",
                "urn:\uDE00"
            })
    void encode_refusesTheRest(String uri) {
        assertEquals(Optional.empty(), UriName.encode(uri));
    }
}
