package org.certkp.domain.x509.issuance;

import org.bouncycastle.asn1.x500.X500Name;
import org.certkp.domain.x509.key.SigningKey;

/**
 * Who issues a certificate.
 *
 * @param name the certificate's issuer (RFC 5280 section 4.1.2.4)
 * @param key signs, and the certificate's authority key identifier names it (RFC 5280 section 4.2.1.1)
 */
record Issuer(X500Name name, SigningKey key) {}
