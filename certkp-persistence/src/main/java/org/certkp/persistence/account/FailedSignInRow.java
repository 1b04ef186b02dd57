package org.certkp.persistence.account;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** The failures in a row with one name from one address. It is written and read by queries alone. */
@Entity
@Table(name = "failed_sign_in")
class FailedSignInRow {

    /** Who tried what. */
    @Embeddable
    record Key(String name, @Column(name = "remote_address") String remoteAddress) {}

    @EmbeddedId
    private Key id;

    private int failures;

    @Column(name = "last_failed_at")
    private Instant lastFailedAt;

    /** For JPA. */
    protected FailedSignInRow() {}
}
