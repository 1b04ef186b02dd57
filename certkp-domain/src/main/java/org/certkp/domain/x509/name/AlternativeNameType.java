package org.certkp.domain.x509.name;

import java.util.Optional;
import java.util.function.Function;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.DERIA5String;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.x509.GeneralName;
import org.certkp.domain.failure.Code;
import org.certkp.domain.network.IpAddress;

/** The four types of alternative names that certkp writes (RFC 5280 section 4.2.1.6). */
enum AlternativeNameType {
    IP("ip:", Code.NOT_AN_IP_ADDRESS, GeneralName.iPAddress, item -> IpAddress.parse(item)
            .or(() -> IpAddress.parseBracketed(item))
            .map(DEROctetString::new)),
    EMAIL("email:", Code.NOT_AN_EMAIL_ADDRESS, GeneralName.rfc822Name, item -> MailAddress.encode(item)
            .map(DERIA5String::new)),
    URI("uri:", Code.NOT_A_URI, GeneralName.uniformResourceIdentifier, item -> UriName.encode(item)
            .map(DERIA5String::new)),
    DNS("dns:", Code.NOT_A_DNS_NAME, GeneralName.dNSName, item -> DnsName.encodeWithWildcard(item)
            .map(DERIA5String::new));

    private final String prefix;
    private final Code otherwise;
    private final int tag;
    private final Function<String, Optional<ASN1Encodable>> encoder;

    AlternativeNameType(String prefix, Code otherwise, int tag, Function<String, Optional<ASN1Encodable>> encoder) {
        this.prefix = prefix;
        this.otherwise = otherwise;
        this.tag = tag;
        this.encoder = encoder;
    }

    /** The type that a prefix in any case forces; empty without one. */
    static Optional<AlternativeNameType> forced(String item) {
        for (AlternativeNameType type : values()) {
            if (item.regionMatches(true, 0, type.prefix, 0, type.prefix.length())) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    /**
     * The type that an item without a prefix looks like (CONTRACT.md, section "Generate"), which may still turn out to
     * be none of that type. A {@code mailto:} item is a URI like those of all other schemes: whoever wants the address,
     * as RFC 5280 section 4.2.1.6 has it for mail, writes the address.
     */
    static AlternativeNameType guessed(String item) {
        if (UriName.isAttemptedBy(item)) {
            return URI;
        }
        if (IpAddress.isAttemptedBy(item)) {
            return IP;
        }
        return item.contains("@") ? EMAIL : DNS;
    }

    /** What stands before an item to force this type. */
    String prefix() {
        return prefix;
    }

    /** What an item is told that cannot be encoded as this type; its argument is the item. */
    Code otherwise() {
        return otherwise;
    }

    /** The name as a certificate holds it; empty when it cannot be encoded as this type. */
    Optional<GeneralName> encode(String item) {
        return encoder.apply(item).map(encoded -> new GeneralName(tag, encoded));
    }
}
