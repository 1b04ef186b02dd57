package org.certkp.persistence.keypair;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.certkp.domain.keypair.CertificateKeyPair;
import org.certkp.domain.keypair.CertificateKeyPairSummary;
import org.certkp.domain.vault.SealedContent;
import org.certkp.domain.vault.SealedKey;
import org.certkp.domain.x509.certificate.CertificateChain;
import org.certkp.domain.x509.key.KeyType;
import org.certkp.persistence.keypair.listing.PairCounts;
import org.certkp.persistence.keypair.listing.SearchText;

/**
 * One stored pair. Beside its PEM it keeps what is shown, filtered and ordered by, computed anew at every change. It
 * holds a private key and has no {@code toString} that would print it.
 */
@Entity
@Table(name = "certificate_key_pair")
class CertificateKeyPairRow {

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

    /** Writes all of a pair over this row; the id stays, and JPA counts the version. */
    void copyFrom(CertificateKeyPair pair) {
        CertificateKeyPairSummary summary = pair.summary();
        name = summary.name();
        nameSearch = SearchText.fold(name);
        nameSort = SortKey.of(name);
        certificateData = pair.certificates().pem();
        keyData = pair.key().map(key -> key.content().value()).orElse(null);
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
    }

    /** The pair. The certificate is read, and says which public key the sealed key belongs to. */
    CertificateKeyPair toDomain() {
        CertificateChain certificates = CertificateChain.restore(certificateData);
        return CertificateKeyPair.restore(
                id,
                name,
                certificates,
                Optional.ofNullable(keyData)
                        .map(content -> new SealedKey(
                                KeyType.ofLabel(privateKeyType),
                                certificates.publicKeySha256(),
                                new SealedContent(content))),
                Optional.ofNullable(managed),
                version);
    }

    /** Counts the changes, from 0. */
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
