package org.certkp.persistence.keypair;

import jakarta.persistence.criteria.CompoundSelection;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Root;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.certkp.domain.keypair.CertificateKeyPairSummary;
import org.certkp.domain.x509.KeyType;

/** The columns of a pair that are shown, and no others: selecting a row would read its PEM too. */
record SummaryRow(
        UUID id,
        String name,
        String fingerprintSha256,
        String fingerprintSha1,
        Instant certExpiry,
        String certSubject,
        String keyType,
        String privateKeyType,
        String managed,
        long version) {

    /** Selects these columns of the pairs that a query finds. */
    static CompoundSelection<SummaryRow> select(CriteriaBuilder builder, Root<CertificateKeyPairRow> row) {
        return builder.construct(
                SummaryRow.class,
                row.get("id"),
                row.get("name"),
                row.get("fingerprintSha256"),
                row.get("fingerprintSha1"),
                row.get("certExpiry"),
                row.get("certSubject"),
                row.get("keyType"),
                row.get("privateKeyType"),
                row.get("managed"),
                row.get("version"));
    }

    CertificateKeyPairSummary toDomain() {
        return new CertificateKeyPairSummary(
                id,
                name,
                fingerprintSha256,
                fingerprintSha1,
                certExpiry,
                certSubject,
                KeyType.ofLabel(keyType),
                Optional.ofNullable(privateKeyType).map(KeyType::ofLabel),
                Optional.ofNullable(managed),
                version);
    }
}
