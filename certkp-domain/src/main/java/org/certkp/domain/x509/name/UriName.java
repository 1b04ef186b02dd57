package org.certkp.domain.x509.name;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.certkp.domain.network.IpAddress;

/**
 * Turns URIs into the form of a uniformResourceIdentifier (RFC 5280 sections 4.2.1.6 and 7.4): absolute, ASCII, and
 * where there is an authority, its host an IP address or a name in A-labels.
 */
final class UriName {

    /** RFC 3986 appendix B, with the authority taken apart: scheme, user, host, port, rest. */
    private static final Pattern WITH_AUTHORITY =
            Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*+)://(?:([^/?#@]*+)@)?(\\[[^\\]/?#@]*+\\]|[^/?#@:\\[\\]]*+)"
                    + "(:[0-9]{0,5})?([/?#].*+)?");

    private static final Pattern WITHOUT_AUTHORITY = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*+:(?!//).+");

    /**
     * Schemes of the IANA registry whose URIs name something without an authority and may name it in a certificate. They
     * are listed because {@code host:8443} has the same form.
     */
    private static final Set<String> SCHEMES_WITHOUT_AUTHORITY = Set.of(
            "acct", "cid", "did", "geo", "im", "info", "mailto", "mid", "news", "ni", "pres", "sip", "sips", "sms",
            "tag", "tel", "urn", "xmpp");

    private UriName() {}

    /** Whether a text is a URI if it is anything: it begins with a scheme and an authority, or with a listed scheme. */
    static boolean isAttemptedBy(String text) {
        int colon = text.indexOf(':');
        return text.contains("://")
                || colon > 0
                        && SCHEMES_WITHOUT_AUTHORITY.contains(
                                text.substring(0, colon).toLowerCase(Locale.ROOT));
    }

    /** The URI; empty when it cannot be encoded. */
    static Optional<String> encode(String uri) {
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(uri)) {
            return Optional.empty();
        }
        Matcher parts = WITH_AUTHORITY.matcher(uri);
        if (parts.matches()) {
            return host(parts.group(3))
                    .flatMap(host -> ascii(parts.group(1) + "://"
                            + (parts.group(2) == null ? "" : parts.group(2) + "@")
                            + host
                            + (parts.group(4) == null ? "" : parts.group(4))
                            + (parts.group(5) == null ? "" : parts.group(5))));
        }
        return WITHOUT_AUTHORITY.matcher(uri).matches() ? ascii(uri) : Optional.empty();
    }

    private static Optional<String> host(String host) {
        boolean ipv6 = host.startsWith("[");
        String bare = ipv6 ? host.substring(1, host.length() - 1) : host;
        Optional<byte[]> address = IpAddress.parse(bare);
        if (ipv6 || address.isPresent()) {
            return address.filter(octets -> ipv6 == (octets.length > 4)).map(octets -> host);
        }
        return DnsName.encode(host);
    }

    /** Percent-encodes what is not ASCII; what may not stand in a URI at all makes it empty. */
    private static Optional<String> ascii(String uri) {
        try {
            return Optional.of(new URI(uri).toASCIIString())
                    .filter(text -> text.chars().allMatch(c -> c > ' ' && c < 0x7f));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
