/**
 * Certificates (RFC 5280 section 4) and their chains: reading them, putting a chain in order, and finding the one that a
 * key belongs to.
 */
package org.certkp.domain.x509.certificate;
