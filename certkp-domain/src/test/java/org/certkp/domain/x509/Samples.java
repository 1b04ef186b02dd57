package org.certkp.domain.x509;

import java.math.BigInteger;
import java.time.Instant;
import org.certkp.domain.x509.certificate.Validity;
import org.certkp.domain.x509.issuance.CertificateTemplate;
import org.certkp.domain.x509.issuance.SelfSigned;
import org.certkp.domain.x509.key.GeneratedKey;
import org.certkp.domain.x509.key.KeyAlgorithm;
import org.certkp.domain.x509.key.KeyGeneration;
import org.certkp.domain.x509.name.SubjectAlternativeNames;

/** Pairs to test with; made once, since keys are costly. */
public final class Samples {

    public static final Instant NOW = Instant.parse("2026-11-22T10:20:30Z");

    public static final SelfSigned EC = issue(KeyAlgorithm.ECDSA, "ec");
    public static final SelfSigned ED25519 = issue(KeyAlgorithm.ED25519, "ed25519");
    public static final SelfSigned ED448 = issue(KeyAlgorithm.ED448, "ed448");

    private Samples() {}

    /** The only RSA 4096 pair of a test run, made when it is first asked for. */
    public static SelfSigned rsa() {
        return Rsa.PAIR;
    }

    private static final class Rsa {
        private static final SelfSigned PAIR = issue(KeyAlgorithm.RSA, "rsa");
    }

    public static SelfSigned of(KeyAlgorithm algorithm) {
        return switch (algorithm) {
            case RSA -> rsa();
            case ECDSA -> EC;
            case ED25519 -> ED25519;
            case ED448 -> ED448;
        };
    }

    public static SelfSigned issue(KeyAlgorithm algorithm, String commonName) {
        return issue(algorithm, template(commonName, 365, "n.example, 192.0.2.1"));
    }

    public static SelfSigned issue(KeyAlgorithm algorithm, CertificateTemplate template) {
        return SelfSigned.of(template, new GeneratedKey(algorithm, KeyGeneration.generate(algorithm)));
    }

    public static CertificateTemplate template(String commonName, long days, String alternativeNames) {
        return new CertificateTemplate(
                commonName,
                "certkp",
                SubjectAlternativeNames.parse(alternativeNames),
                Validity.ofDays(NOW, BigInteger.valueOf(days)));
    }
}
