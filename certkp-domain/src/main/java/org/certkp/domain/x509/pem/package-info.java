/**
 * Texts that hold certificates and keys (RFC 7468): finding the blocks, telling what they are, reading what was damaged on
 * its way but can mean one thing only, and deciding whether a text can be given back as it came.
 */
package org.certkp.domain.x509.pem;
