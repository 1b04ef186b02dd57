package org.certkp.persistence.keypair;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.Query;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.certkp.domain.keypair.CertificateKeyPair;
import org.certkp.domain.keypair.CertificateKeyPairSummary;
import org.certkp.domain.x509.CertificateChain;
import org.certkp.domain.x509.KeyType;
import org.certkp.domain.x509.PemPrivateKey;
import org.hibernate.query.NativeQuery;

/**
 * One stored pair. Beside its PEM it keeps what is shown, filtered and ordered by, computed anew at every change. It
 * holds a private key and has no {@code toString} that would print it.
 */
@Entity
@Table(name = "certificate_key_pair")
class CertificateKeyPairRow {

    /** Who manages a pair is settled when it is added. In SQL, because Hibernate translates HQL anew at each update. */
    private static final String UPDATE = """
            update certificate_key_pair
            set name = :name, name_search = :nameSearch, name_sort = :nameSort, certificate_data = :certificateData,
                key_data = :keyData, fingerprint_sha256 = :fingerprintSha256, fingerprint_sha1 = :fingerprintSha1,
                cert_expiry = :certExpiry, cert_subject = :certSubject, cert_subject_sort = :certSubjectSort,
                key_type = :keyType, private_key_type = :privateKeyType, key_algorithm = :keyAlgorithm, version = :version
            where id = :id and version = :expectedVersion
            """;

    private static final String RENEWAL = """
            update certificate_key_pair
            set certificate_data = :certificateData, key_data = :keyData, fingerprint_sha256 = :fingerprintSha256,
                fingerprint_sha1 = :fingerprintSha1, cert_expiry = :certExpiry, cert_subject = :certSubject,
                cert_subject_sort = :certSubjectSort, key_algorithm = :keyAlgorithm, version = :version
            where id = :id and name = :name and key_type = :keyType
                and private_key_type is not distinct from :privateKeyType and managed is null
                and (certificate_data <> :certificateData or key_data is distinct from :keyData)
            """;

    @Id
    private UUID id;

    private String name;

    @Column(name = "name_search")
    private String nameSearch;

    @Column(name = "name_sort")
    private byte[] nameSort;

    @Column(name = "certificate_data")
    private String certificateData;

    @Column(name = "key_data")
    private String keyData;

    @Column(name = "fingerprint_sha256")
    private String fingerprintSha256;

    @Column(name = "fingerprint_sha1")
    private String fingerprintSha1;

    @Column(name = "cert_expiry")
    private Instant certExpiry;

    @Column(name = "cert_subject")
    private String certSubject;

    @Column(name = "cert_subject_sort")
    private byte[] certSubjectSort;

    @Column(name = "key_type")
    private String keyType;

    @Column(name = "private_key_type")
    private String privateKeyType;

    @Column(name = "key_algorithm")
    private String keyAlgorithm;

    private String managed;

    @Column(name = "managed_sort")
    private byte[] managedSort;

    @Version
    private long version;

    /** For JPA. */
    protected CertificateKeyPairRow() {}

    /** The row of a new pair. */
    static CertificateKeyPairRow of(CertificateKeyPair pair) {
        CertificateKeyPairRow row = new CertificateKeyPairRow();
        row.id = pair.id();
        row.copyFrom(pair);
        return row;
    }

    private void copyFrom(CertificateKeyPair pair) {
        CertificateKeyPairSummary summary = pair.summary();
        name = summary.name();
        nameSearch = SearchText.fold(name);
        nameSort = SortKey.of(name);
        certificateData = pair.certificates().pem();
        keyData = pair.key().map(PemPrivateKey::pem).orElse(null);
        fingerprintSha256 = summary.fingerprintSha256();
        fingerprintSha1 = summary.fingerprintSha1();
        certExpiry = summary.certExpiry();
        certSubject = summary.certSubject();
        certSubjectSort = SortKey.of(certSubject);
        keyType = summary.keyType().label();
        privateKeyType = summary.privateKeyType().map(KeyType::label).orElse(null);
        keyAlgorithm = summary.keyAlgorithm();
        managed = summary.managed().orElse(null);
        managedSort = summary.managed().map(SortKey::of).orElse(null);
        version = summary.version();
    }

    /**
     * One statement that writes all of this over the stored row, if the row still has the given version; JPA would read
     * the row first.
     */
    Query updating(EntityManager entities, long expectedVersion) {
        return writing(entities, UPDATE)
                .setParameter("expectedVersion", expectedVersion)
                .setParameter("nameSearch", nameSearch)
                .setParameter("nameSort", nameSort);
    }

    /**
     * One statement that writes certificate and key over those of the stored row, if they are others of the same kinds,
     * under the same name, and nobody manages it.
     */
    Query renewing(EntityManager entities) {
        return writing(entities, RENEWAL);
    }

    private Query writing(EntityManager entities, String statement) {
        return entities.createNativeQuery(statement)
                .unwrap(NativeQuery.class)
                .setParameter("id", id)
                .setParameter("version", version)
                .setParameter("name", name)
                .setParameter("certificateData", certificateData)
                .setParameter("keyData", keyData, String.class)
                .setParameter("fingerprintSha256", fingerprintSha256)
                .setParameter("fingerprintSha1", fingerprintSha1)
                .setParameter("certExpiry", certExpiry)
                .setParameter("certSubject", certSubject)
                .setParameter("certSubjectSort", certSubjectSort)
                .setParameter("keyType", keyType)
                .setParameter("keyAlgorithm", keyAlgorithm)
                .setParameter("privateKeyType", privateKeyType, String.class);
    }

    /** The pair; its PEM is decoded. */
    CertificateKeyPair toDomain() {
        return CertificateKeyPair.restore(
                id,
                name,
                CertificateChain.restore(certificateData),
                Optional.ofNullable(keyData).map(PemPrivateKey::restore),
                Optional.ofNullable(managed),
                version);
    }

    /** Another number after each change; JPA begins with 0. */
    long version() {
        return version;
    }

    String name() {
        return name;
    }

    PairCounts.Kind kind() {
        return new PairCounts.Kind(KeyType.ofLabel(keyType), privateKeyType != null);
    }
}
