package org.certkp.persistence.schema;

import java.time.Instant;
import org.certkp.domain.x509.CertificateTemplate;
import org.certkp.domain.x509.KeyAlgorithm;
import org.certkp.domain.x509.KeyGeneration;
import org.certkp.domain.x509.SelfSigned;
import org.certkp.domain.x509.SubjectAlternativeNames;
import org.certkp.domain.x509.Validity;

/** What an earlier release may have stored. */
final class Earlier {

    static final String CERTIFICATE = SelfSigned.issue(
                    KeyAlgorithm.ED25519,
                    KeyGeneration.generate(KeyAlgorithm.ED25519),
                    new CertificateTemplate(
                            "stored",
                            "certkp",
                            SubjectAlternativeNames.NONE,
                            new Validity(Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2030-01-01T00:00:00Z"))))
            .certificate()
            .pem();

    private Earlier() {}
}
