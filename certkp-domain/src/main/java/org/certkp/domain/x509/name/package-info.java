/** Names in certificates: distinguished names (RFC 4514), and the alternative names of RFC 5280 section 4.2.1.6. */
package org.certkp.domain.x509.name;
