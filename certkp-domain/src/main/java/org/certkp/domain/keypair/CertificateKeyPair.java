package org.certkp.domain.keypair;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.UUID;
import org.certkp.domain.failure.CertkpException;
import org.certkp.domain.failure.Field;
import org.certkp.domain.failure.FieldErrors;
import org.certkp.domain.vault.KeyVault;
import org.certkp.domain.vault.SealedKey;
import org.certkp.domain.x509.certificate.CertificateChain;
import org.certkp.domain.x509.issuance.SelfSigned;
import org.certkp.domain.x509.key.KeyType;
import org.certkp.domain.x509.key.PemPrivateKey;

/**
 * A certificate with its chain, and the private key that was proved to belong to it, if there is one. The key is sealed,
 * and nothing here opens it. Immutable: a change is a new pair that is valid or refuses to exist.
 */
public final class CertificateKeyPair {

    private final UUID id;
    private final String name;
    private final CertificateChain certificates;
    private final SealedKey key;
    private final String managed;
    private final long version;

    private CertificateKeyPair(
            UUID id, String name, CertificateChain certificates, SealedKey key, String managed, long version) {
        this.id = requireNonNull(id, "id is null");
        this.name = requireNonNull(name, "name is null");
        this.certificates = requireNonNull(certificates, "certificates is null");
        this.key = key;
        this.managed = managed;
        this.version = version;
    }

    /**
     * A new pair.
     *
     * @param name given or rejected
     * @param certificates given or rejected
     * @param key absent, or empty for a pair without a key
     * @param vault seals the key
     * @throws CertkpException of kind INVALID with all rejected fields, among them a key of another certificate
     */
    public static CertificateKeyPair create(
            UUID id,
            Field<String> name,
            Field<CertificateChain> certificates,
            Field<Optional<PemPrivateKey>> key,
            KeyVault vault) {
        Field<String> checked = name.map(PairName::check);
        Together fields = Together.given(certificates, key);
        requireNoErrors(checked, fields.certificates(), fields.key());
        CertificateChain chain = fields.certificates().get();
        SealedKey sealed = fields.key()
                .value()
                .flatMap(given -> given)
                .map(given -> SealedKey.of(given, chain.publicKeySha256(), vault))
                .orElse(null);
        return new CertificateKeyPair(id, checked.get(), chain, sealed, null, 0);
    }

    /** A new pair of a key and the certificate that it has signed, which proves that they belong together. */
    public static CertificateKeyPair generated(UUID id, String name, SelfSigned made, KeyVault vault) {
        SealedKey sealed = SealedKey.of(made.key(), made.certificate().publicKeySha256(), vault);
        return new CertificateKeyPair(id, PairName.check(name), made.certificate(), sealed, null, 0);
    }

    /** A pair as it was stored: its key was proved to belong to the certificate when it was written. */
    public static CertificateKeyPair restore(
            UUID id,
            String name,
            CertificateChain certificates,
            Optional<SealedKey> key,
            Optional<String> managed,
            long version) {
        return new CertificateKeyPair(id, name, certificates, key.orElse(null), managed.orElse(null), version);
    }

    /**
     * This pair with the given fields changed; what is absent stays.
     *
     * @param vault seals a key that is given
     * @throws CertkpException of kind INVALID with all rejected fields, among them a certificate that does not fit the
     *     stored key, and a key that does not fit the certificate
     */
    public CertificateKeyPair with(
            Field<String> newName,
            Field<CertificateChain> newCertificates,
            Field<Optional<PemPrivateKey>> newKey,
            KeyVault vault) {
        boolean keyStays = newKey.value().isEmpty() && !newKey.isRejected();
        Together fields = keyStays
                ? Together.withStoredKey(newCertificates, key())
                : Together.given(newCertificates.orElse(certificates), newKey);
        Field<String> checked = newName.map(given -> given.equals(name) ? name : PairName.check(given));
        requireNoErrors(checked, fields.certificates(), fields.key());
        CertificateChain chain = fields.certificates().value().orElse(certificates);
        Optional<SealedKey> sealed = keyStays ? key() : fields.key().get().map(given -> seal(given, chain, vault));
        return new CertificateKeyPair(id, checked.value().orElse(name), chain, sealed.orElse(null), managed, version);
    }

    /** The stored seal, where it is of the same text: a new one may differ and would look like a change. */
    private SealedKey seal(PemPrivateKey given, CertificateChain chain, KeyVault vault) {
        String publicKey = chain.publicKeySha256();
        return key().filter(stored -> stored.publicKeySha256().equals(publicKey))
                .filter(stored -> vault.isSealOf(stored.content(), given))
                .orElseGet(() -> SealedKey.of(given, publicKey, vault));
    }

    private static void requireNoErrors(Field<?> name, Field<?> certificates, Field<?> key) {
        new FieldErrors()
                .of("name", name)
                .of("certificate_data", certificates)
                .of("key_data", key)
                .throwIfAny();
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    public CertificateChain certificates() {
        return certificates;
    }

    /** The kind of both keys; of the private one, if there is one, since a stored certificate would have to be read. */
    public KeyType keyType() {
        return key == null ? certificates.keyType() : key.type();
    }

    /** The private key, sealed; empty without one. Its public key is that of the certificate. */
    public Optional<SealedKey> key() {
        return Optional.ofNullable(key);
    }

    /** Who manages the pair; empty when a person does. */
    public Optional<String> managed() {
        return Optional.ofNullable(managed);
    }

    /** The version that was read; 0 for a new pair. */
    public long version() {
        return version;
    }

    /** The same pair as it is stored under another version. */
    public CertificateKeyPair atVersion(long stored) {
        return new CertificateKeyPair(id, name, certificates, key, managed, stored);
    }

    /** Whether the other pair says the same, whatever its version. Keys are compared as they are sealed. */
    public boolean sameContent(CertificateKeyPair other) {
        return name.equals(other.name)
                && certificates.pem().equals(other.certificates.pem())
                && key().equals(other.key());
    }

    /** What is shown of the pair. */
    public CertificateKeyPairSummary summary() {
        Optional<KeyType> privateKeyType = key().map(SealedKey::type);
        return new CertificateKeyPairSummary(
                id,
                name,
                certificates.fingerprintSha256(),
                certificates.fingerprintSha1(),
                certificates.notAfter(),
                certificates.subject(),
                keyType(),
                privateKeyType,
                managed(),
                certificates.keyAlgorithm(),
                version);
    }

    @Override
    public String toString() {
        return "CertificateKeyPair[" + id + ", " + name + "]";
    }
}
