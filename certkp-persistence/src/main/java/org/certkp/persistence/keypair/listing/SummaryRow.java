package org.certkp.persistence.keypair.listing;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.certkp.domain.keypair.CertificateKeyPairSummary;
import org.certkp.domain.x509.key.KeyType;

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
        String keyAlgorithm,
        Long version) {

    /** Selects these columns, in the order of the components. */
    static final String SELECT =
            "select id, name, fingerprintSha256, fingerprintSha1, certExpiry, certSubject, keyType,"
                    + " privateKeyType, managed, keyAlgorithm, version";

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
                keyAlgorithm,
                version);
    }
}
