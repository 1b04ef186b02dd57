/**
 * What is common to everything that is written in ASN.1: well-formed DER before a parser sees it, the names of
 * algorithms, bytes and numbers as a person reads them, and why something cannot be read.
 */
package org.certkp.domain.x509.asn1;
