package org.certkp.persistence.token;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** One kept token. It is written and read by queries alone, which name the columns they need. */
@Entity
@Table(name = "access_token")
class AccessTokenRow {

    @Id
    private String name;

    private String hash;

    /** For JPA. */
    protected AccessTokenRow() {}
}
