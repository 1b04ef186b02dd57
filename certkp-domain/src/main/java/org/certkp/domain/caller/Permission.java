package org.certkp.domain.caller;

/**
 * What a caller may do with pairs. Reading a certificate's PEM and reading a private key are apart from viewing the
 * object (CONTRACT.md, section "Authentication and permission").
 */
public enum Permission {
    VIEW,
    ADD,
    CHANGE,
    DELETE,
    VIEW_CERTIFICATE,
    VIEW_PRIVATE_KEY
}
