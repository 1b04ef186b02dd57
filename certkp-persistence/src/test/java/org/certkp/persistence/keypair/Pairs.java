package org.certkp.persistence.keypair;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.certkp.domain.failure.Field;
import org.certkp.domain.keypair.CertificateKeyPair;
import org.certkp.domain.keypair.CertificateKeyPairRepository;
import org.certkp.domain.keypair.CertificateKeyPairSummaries;
import org.certkp.domain.x509.CertificateChain;
import org.certkp.domain.x509.CertificateTemplate;
import org.certkp.domain.x509.KeyAlgorithm;
import org.certkp.domain.x509.KeyGeneration;
import org.certkp.domain.x509.SelfSigned;
import org.certkp.domain.x509.SubjectAlternativeNames;
import org.certkp.domain.x509.Validity;

/** Pairs to store: real certificates, made once where a test does not care which. */
final class Pairs {

    static final SelfSigned EC = issue(KeyAlgorithm.ECDSA, "ec", "2030-01-01T00:00:00Z");
    static final SelfSigned ED25519 = issue(KeyAlgorithm.ED25519, "ed25519", "2029-01-01T00:00:00Z");

    private Pairs() {}

    static CertificateKeyPairRepository repository(EntityManager entities) {
        return new JpaCertificateKeyPairRepository(entities);
    }

    /** What remembers nothing of earlier calls. */
    static CertificateKeyPairSummaries summaries(EntityManager entities) {
        return summaries(entities, new KnownLists());
    }

    static CertificateKeyPairSummaries summaries(EntityManager entities, KnownLists lists) {
        return new JpaCertificateKeyPairSummaries(entities, lists, new CommonTrigrams());
    }

    static SelfSigned issue(KeyAlgorithm algorithm, String commonName, String notAfter) {
        Validity validity = new Validity(Instant.parse("2026-01-01T00:00:00Z"), Instant.parse(notAfter));
        return SelfSigned.issue(
                algorithm,
                KeyGeneration.generate(algorithm),
                new CertificateTemplate(commonName, "certkp", SubjectAlternativeNames.NONE, validity));
    }

    static CertificateKeyPair named(String name) {
        return of(name, EC);
    }

    static CertificateKeyPair of(String name, SelfSigned made) {
        return CertificateKeyPair.create(
                UUID.randomUUID(), Field.of(name), Field.of(made.certificate()), Field.of(Optional.of(made.key())));
    }

    static CertificateKeyPair withoutKey(String name, CertificateChain certificates) {
        return CertificateKeyPair.create(UUID.randomUUID(), Field.of(name), Field.of(certificates), Field.absent());
    }

    static CertificateKeyPair managed(String name, String by) {
        return CertificateKeyPair.restore(
                UUID.randomUUID(), name, EC.certificate(), Optional.of(EC.key()), Optional.of(by), 0);
    }

    /** The same pair under another name, as an update makes it. */
    static CertificateKeyPair renamed(CertificateKeyPair pair, String name) {
        return pair.with(Field.of(name), Field.absent(), Field.absent());
    }

    /** The same pair with another elliptic key and a certificate of it. */
    static CertificateKeyPair renewed(CertificateKeyPair pair) {
        SelfSigned other = issue(KeyAlgorithm.ECDSA, "renewed", "2031-01-01T00:00:00Z");
        return pair.with(Field.absent(), Field.of(other.certificate()), Field.of(Optional.of(other.key())));
    }

    /** A certificate that was made for these tests; see the README beside it. */
    static CertificateChain certificate(String resource) {
        try (var in = Pairs.class.getResourceAsStream(resource)) {
            return CertificateChain.parse(new String(in.readAllBytes(), StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
