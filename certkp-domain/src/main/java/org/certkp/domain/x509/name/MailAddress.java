package org.certkp.domain.x509.name;

import java.util.Optional;
import java.util.regex.Pattern;

/** Turns mail addresses into the form of an rfc822Name (RFC 5280 section 4.2.1.6): ASCII, the domain in A-labels. */
final class MailAddress {

    /** RFC 5321 section 4.1.2, Dot-string: what stands before the @ without quotes. */
    private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]++";

    private static final Pattern LOCAL_PART = Pattern.compile(ATOM + "(?:\\." + ATOM + ")*+");

    /** RFC 5321 section 4.5.3.1.1. */
    private static final int MAX_LOCAL_PART = 64;

    private MailAddress() {}

    /** The address; empty when it cannot be encoded. */
    static Optional<String> encode(String address) {
        int at = address.indexOf('@');
        if (at < 0 || at > MAX_LOCAL_PART) {
            return Optional.empty();
        }
        String localPart = address.substring(0, at);
        return DnsName.encode(address.substring(at + 1))
                .filter(domain -> LOCAL_PART.matcher(localPart).matches())
                .map(domain -> localPart + "@" + domain);
    }
}
