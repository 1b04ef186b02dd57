package org.certkp.domain.keypair;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.certkp.domain.failure.Field;
import org.certkp.domain.vault.SealedKey;
import org.certkp.domain.vault.ShiftingVault;
import org.certkp.domain.x509.certificate.CertificateChain;
import org.certkp.domain.x509.certificate.Validity;
import org.certkp.domain.x509.issuance.CertificateTemplate;
import org.certkp.domain.x509.issuance.SelfSigned;
import org.certkp.domain.x509.key.GeneratedKey;
import org.certkp.domain.x509.key.KeyAlgorithm;
import org.certkp.domain.x509.key.KeyGeneration;
import org.certkp.domain.x509.name.SubjectAlternativeNames;

/** Pairs to store, for this module and for who keeps them: real certificates, made once where a test does not care which. */
public final class Pairs {

    public static final SelfSigned EC = issue(KeyAlgorithm.ECDSA, "ec", "2030-01-01T00:00:00Z");
    public static final SelfSigned ED25519 = issue(KeyAlgorithm.ED25519, "ed25519", "2029-01-01T00:00:00Z");

    public static final ShiftingVault VAULT = new ShiftingVault();

    private Pairs() {}

    public static SelfSigned issue(KeyAlgorithm algorithm, String commonName, String notAfter) {
        Validity validity = new Validity(Instant.parse("2026-01-01T00:00:00Z"), Instant.parse(notAfter));
        return SelfSigned.of(
                new CertificateTemplate(commonName, "certkp", SubjectAlternativeNames.NONE, validity),
                new GeneratedKey(algorithm, KeyGeneration.generate(algorithm)));
    }

    public static CertificateKeyPair named(String name) {
        return of(name, EC);
    }

    public static CertificateKeyPair of(String name, SelfSigned made) {
        return CertificateKeyPair.create(
                UUID.randomUUID(),
                Field.of(name),
                Field.of(made.certificate()),
                Field.of(Optional.of(made.key())),
                VAULT);
    }

    public static CertificateKeyPair withoutKey(String name, CertificateChain certificates) {
        return CertificateKeyPair.create(
                UUID.randomUUID(), Field.of(name), Field.of(certificates), Field.absent(), VAULT);
    }

    /** Its key as a pair holds it. */
    public static SealedKey sealed(SelfSigned made) {
        return SealedKey.of(made.key(), made.certificate().publicKeySha256(), VAULT);
    }

    public static CertificateKeyPair managed(String name, String by) {
        return CertificateKeyPair.restore(
                UUID.randomUUID(), name, EC.certificate(), Optional.of(sealed(EC)), Optional.of(by), 0);
    }

    /** The same pair under another name, as an update makes it. */
    public static CertificateKeyPair renamed(CertificateKeyPair pair, String name) {
        return pair.with(Field.of(name), Field.absent(), Field.absent(), VAULT);
    }

    /** The same pair with another elliptic key and a certificate of it. */
    public static CertificateKeyPair renewed(CertificateKeyPair pair) {
        SelfSigned other = issue(KeyAlgorithm.ECDSA, "renewed", "2031-01-01T00:00:00Z");
        return pair.with(Field.absent(), Field.of(other.certificate()), Field.of(Optional.of(other.key())), VAULT);
    }
}
