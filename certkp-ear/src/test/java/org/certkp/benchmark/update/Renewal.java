package org.certkp.benchmark.update;

import jakarta.json.Json;
import java.sql.Timestamp;
import java.util.Map;
import org.certkp.benchmark.domain.Made;
import org.certkp.domain.x509.certificate.CertificateChain;
import org.certkp.domain.x509.issuance.SelfSigned;
import org.certkp.domain.x509.key.KeyAlgorithm;

/**
 * A new certificate and key, which replace those of any pair.
 *
 * @param pair ECDSA
 */
record Renewal(SelfSigned pair) {

    static Renewal create() {
        return new Renewal(Made.pair(KeyAlgorithm.ECDSA));
    }

    /** The body of a PUT to the pair whose own name is put in. */
    String body() {
        return Json.createObjectBuilder()
                .add("name", "@OWN@")
                .add("certificate_data", pair.certificate().pem())
                .add("key_data", pair.key().pem())
                .build()
                .toString();
    }

    /** What it changes in the pair's row; the other columns keep their values. */
    Map<String, Object> columns() {
        CertificateChain certificate = pair.certificate();
        return Map.of(
                "certificate_data",
                certificate.pem(),
                "key_data",
                pair.key().pem(),
                "fingerprint_sha256",
                certificate.fingerprintSha256(),
                "fingerprint_sha1",
                certificate.fingerprintSha1(),
                "cert_expiry",
                Timestamp.from(certificate.notAfter()),
                "cert_subject",
                certificate.subject(),
                "key_type",
                certificate.keyType().label(),
                "private_key_type",
                pair.key().keyType().label(),
                "key_algorithm",
                certificate.keyAlgorithm());
    }
}
