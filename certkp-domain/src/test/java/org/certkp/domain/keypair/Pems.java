package org.certkp.domain.keypair;

import java.math.BigInteger;
import java.time.Instant;
import org.certkp.domain.x509.CertificateTemplate;
import org.certkp.domain.x509.KeyAlgorithm;
import org.certkp.domain.x509.SelfSigned;
import org.certkp.domain.x509.SubjectAlternativeNames;
import org.certkp.domain.x509.Validity;

/** Two pairs that do not fit each other. */
final class Pems {

    static final Instant NOW = Instant.parse("2026-11-22T10:20:30Z");
    static final SelfSigned ONE = issue("one");
    static final SelfSigned TWO = issue("two");

    private Pems() {}

    private static SelfSigned issue(String name) {
        Validity validity = Validity.ofDays(NOW, BigInteger.TEN);
        return SelfSigned.issue(
                KeyAlgorithm.ED25519, new CertificateTemplate(name, "certkp", SubjectAlternativeNames.NONE, validity));
    }
}
