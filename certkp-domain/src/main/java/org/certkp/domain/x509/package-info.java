/**
 * The X.509 work: PEM in and out, names, fingerprints, key generation, self-signed certificates, and the proof that a
 * key belongs to a certificate. The only package that knows Bouncy Castle, which encodes; the JDK's providers compute.
 */
package org.certkp.domain.x509;
