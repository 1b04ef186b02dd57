/** Who computes: the fastest provider of cryptography that works on this machine, else the platform's. */
package org.certkp.domain.x509.provider;
