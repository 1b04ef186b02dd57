package org.certkp.persistence.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import org.certkp.domain.account.Account;

/** One account. It is written by queries alone, each of which is one statement. */
@Entity
@Table(name = "account")
class AccountRow {

    @Id
    private String name;

    @Column(name = "password_hash")
    private String passwordHash;

    private long generation;

    @Column(name = "configured_hash")
    private String configuredHash;

    /** For JPA. */
    protected AccountRow() {}

    Account toDomain() {
        return new Account(name, passwordHash, generation, Optional.ofNullable(configuredHash));
    }
}
