package org.certkp.persistence.schema;

import java.time.Instant;
import org.certkp.domain.x509.certificate.Validity;
import org.certkp.domain.x509.issuance.CertificateTemplate;
import org.certkp.domain.x509.issuance.SelfSigned;
import org.certkp.domain.x509.key.GeneratedKey;
import org.certkp.domain.x509.key.KeyAlgorithm;
import org.certkp.domain.x509.key.KeyGeneration;
import org.certkp.domain.x509.name.SubjectAlternativeNames;

/** What an earlier release may have stored. */
final class Earlier {

    static final String CERTIFICATE = SelfSigned.of(
                    new CertificateTemplate(
                            "stored",
                            "certkp",
                            SubjectAlternativeNames.NONE,
                            new Validity(Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2030-01-01T00:00:00Z"))),
                    new GeneratedKey(KeyAlgorithm.ED25519, KeyGeneration.generate(KeyAlgorithm.ED25519)))
            .certificate()
            .pem();

    private Earlier() {}
}
