package org.certkp.domain.x509.details;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * One extension of a certificate, to be read by a person (RFC 5280 section 4.2).
 *
 * @param name in English; the OID when certkp does not know it
 * @param oid in numbers with dots
 * @param critical whether a verifier that does not know the extension must refuse the certificate
 * @param values lines of text; the value in hex when certkp cannot read it, cut when it is long. No line holds a control
 *     character or anything that cannot be encoded
 */
public record ExtensionDetails(String name, String oid, boolean critical, List<String> values) {

    public ExtensionDetails {
        requireNonNull(name, "name is null");
        requireNonNull(oid, "oid is null");
        values = List.copyOf(values);
    }
}
