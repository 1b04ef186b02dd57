package org.certkp.web.rest.keypair;

import jakarta.json.Json;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.Map;
import java.util.Optional;
import org.certkp.domain.keypair.CertificateKeyPairSummary;
import org.certkp.domain.x509.key.KeyType;

/**
 * The object of the CONTRACT.md: the superset of both generations of clients, and behind it what only certkp tells. A
 * kind of key that published clients do not know is null in their fields.
 */
public final class CertificateKeyPairJson {

    private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());
    private static final String BASE = "/api/v3/crypto/certificatekeypairs/";

    private CertificateKeyPairJson() {}

    /**
     * The object of one pair.
     *
     * @param details whether fingerprints, expiry, subject, key types and algorithm are told ({@code include_details})
     */
    public static JsonObject of(CertificateKeyPairSummary pair, boolean details) {
        JsonObjectBuilder object =
                JSON.createObjectBuilder().add("pk", pair.id().toString()).add("name", pair.name());
        addText(object, "fingerprint_sha256", details, Optional.of(pair.fingerprintSha256()));
        addText(object, "fingerprint_sha1", details, Optional.of(pair.fingerprintSha1()));
        addText(object, "cert_expiry", details, Optional.of(pair.certExpiry().toString()));
        addText(object, "cert_subject", details, Optional.of(pair.certSubject()));
        object.add("private_key_available", pair.privateKeyType().isPresent());
        addText(object, "private_key_type", details, pair.privateKeyType().flatMap(KeyType::publishedLabel));
        addText(object, "key_type", details, pair.keyType().publishedLabel());
        object.add("certificate_download_url", BASE + pair.id() + "/view_certificate/?download");
        object.add("private_key_download_url", BASE + pair.id() + "/view_private_key/?download");
        addText(object, "managed", true, pair.managed());
        addText(object, "key_algorithm", details, Optional.of(pair.keyAlgorithm()));
        return object.build();
    }

    private static void addText(JsonObjectBuilder object, String key, boolean told, Optional<String> value) {
        if (told && value.isPresent()) {
            object.add(key, value.get());
        } else {
            object.add(key, JsonValue.NULL);
        }
    }
}
