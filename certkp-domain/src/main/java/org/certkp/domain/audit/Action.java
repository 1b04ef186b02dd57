package org.certkp.domain.audit;

/** What the audit trail records. */
public enum Action {
    GENERATE,
    IMPORT,
    UPDATE,
    DELETE,
    VIEW_CERTIFICATE,
    VIEW_PRIVATE_KEY,
    CHANGE_PASSWORD
}
