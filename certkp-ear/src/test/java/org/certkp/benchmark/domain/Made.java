package org.certkp.benchmark.domain;

import java.math.BigInteger;
import java.time.Instant;
import org.certkp.domain.x509.certificate.Validity;
import org.certkp.domain.x509.issuance.CertificateTemplate;
import org.certkp.domain.x509.issuance.SelfSigned;
import org.certkp.domain.x509.key.GeneratedKey;
import org.certkp.domain.x509.key.KeyAlgorithm;
import org.certkp.domain.x509.key.KeyGeneration;
import org.certkp.domain.x509.name.SubjectAlternativeNames;

/** Pairs as {@code generate} makes them. */
public final class Made {

    private static final CertificateTemplate TEMPLATE = new CertificateTemplate(
            "web.example.com",
            "certkp",
            SubjectAlternativeNames.parse("web.example.com,192.0.2.7"),
            Validity.ofDays(Instant.parse("2026-01-01T00:00:00Z"), BigInteger.valueOf(365)));

    private Made() {}

    /** A new one with two alternative names, valid for a year. */
    public static SelfSigned pair(KeyAlgorithm algorithm) {
        return SelfSigned.of(TEMPLATE, new GeneratedKey(algorithm, KeyGeneration.generate(algorithm)));
    }
}
