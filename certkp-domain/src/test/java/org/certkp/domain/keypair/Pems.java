package org.certkp.domain.keypair;

import java.time.Duration;
import java.time.Instant;
import org.certkp.domain.x509.certificate.Validity;
import org.certkp.domain.x509.issuance.CertificateTemplate;
import org.certkp.domain.x509.issuance.SelfSigned;
import org.certkp.domain.x509.key.GeneratedKey;
import org.certkp.domain.x509.key.KeyAlgorithm;
import org.certkp.domain.x509.key.KeyGeneration;
import org.certkp.domain.x509.name.SubjectAlternativeNames;

/** Two pairs that do not fit each other. */
final class Pems {

    static final Instant NOW = Instant.parse("2026-11-22T10:20:30Z");
    static final SelfSigned ONE = issue("one");
    static final SelfSigned TWO = issue("two");

    private Pems() {}

    private static SelfSigned issue(String name) {
        return issue(name, NOW.plus(Duration.ofDays(10)));
    }

    static SelfSigned issue(String name, Instant notAfter) {
        Validity validity = new Validity(Instant.parse("2026-01-01T00:00:00Z"), notAfter);
        return SelfSigned.of(
                new CertificateTemplate(name, "certkp", SubjectAlternativeNames.NONE, validity),
                new GeneratedKey(KeyAlgorithm.ED25519, KeyGeneration.generate(KeyAlgorithm.ED25519)));
    }
}
