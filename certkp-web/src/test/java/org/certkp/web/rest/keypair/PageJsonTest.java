package org.certkp.web.rest.keypair;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.certkp.domain.keypair.CertificateKeyPairSummary;
import org.certkp.domain.keypair.Page;
import org.certkp.domain.x509.key.KeyType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageJsonTest {

    private static final UUID ID = UUID.fromString("f0e1d2c3-b4a5-9687-7869-5a4b3c2d1e0f");

    private static CertificateKeyPairSummary pair(Optional<KeyType> privateKeyType) {
        return pair(KeyType.RSA, privateKeyType, "RSA-4096");
    }

    private static CertificateKeyPairSummary pair(
            KeyType keyType, Optional<KeyType> privateKeyType, String keyAlgorithm) {
        return new CertificateKeyPairSummary(
                ID,
                "n",
                "ab:cd",
                "ef",
                Instant.parse("2034-01-01T00:00:00Z"),
                "CN=n",
                keyType,
                privateKeyType,
                Optional.empty(),
                keyAlgorithm,
                0);
    }

    @Test
    void object_hasTheKeysOfBothGenerationsInOrder() {
        assertEquals(
                "{\"pk\":\"" + ID + "\",\"name\":\"n\",\"fingerprint_sha256\":\"ab:cd\",\"fingerprint_sha1\":\"ef\","
                        + "\"cert_expiry\":\"2034-01-01T00:00:00Z\",\"cert_subject\":\"CN=n\","
                        + "\"private_key_available\":true,\"private_key_type\":\"rsa\",\"key_type\":\"rsa\","
                        + "\"certificate_download_url\":\"/api/v3/crypto/certificatekeypairs/" + ID
                        + "/view_certificate/?download\",\"private_key_download_url\":"
                        + "\"/api/v3/crypto/certificatekeypairs/" + ID
                        + "/view_private_key/?download\",\"managed\":null,\"key_algorithm\":\"RSA-4096\"}",
                CertificateKeyPairJson.of(pair(Optional.of(KeyType.RSA)), true).toString());
    }

    @Test
    void object_withoutDetailsTellsOnlyWhetherThereIsAKey() {
        var object = CertificateKeyPairJson.of(pair(Optional.of(KeyType.RSA)), false);
        List.of(
                        "fingerprint_sha256",
                        "fingerprint_sha1",
                        "cert_expiry",
                        "cert_subject",
                        "private_key_type",
                        "key_type",
                        "key_algorithm")
                .forEach(key -> assertEquals(true, object.isNull(key), key));
        assertEquals(true, object.getBoolean("private_key_available"));
    }

    @Test
    void object_withoutAKeyStillHasAKeyType() {
        var object = CertificateKeyPairJson.of(pair(Optional.empty()), true);
        assertEquals(true, object.isNull("private_key_type"));
        assertEquals("rsa", object.getString("key_type"));
        assertEquals(false, object.getBoolean("private_key_available"));
    }

    @ParameterizedTest
    @CsvSource({"X25519, X25519", "X448, X448"})
    void object_namesKindsThatClientsDoNotKnowInAFieldOfItsOwn(KeyType type, String name) {
        var object = CertificateKeyPairJson.of(pair(type, Optional.of(type), name), true);
        assertEquals(true, object.isNull("key_type"));
        assertEquals(true, object.isNull("private_key_type"));
        assertEquals(true, object.getBoolean("private_key_available"));
        assertEquals(name, object.getString("key_algorithm"));
    }

    private static String pagination(int number, int size, long count, int items) {
        var page = new Page<>(number, size, count, Collections.nCopies(items, pair(Optional.empty())));
        return PageJson.of(page, true).get("pagination").toString().replace("\"", "");
    }

    @Test
    void pagination_countsFromOneAndNamesNoPageZero() {
        assertEquals(
                "{next:0,previous:0,count:0,current:1,total_pages:1,start_index:0,end_index:0}",
                pagination(1, 100, 0, 0));
        assertEquals(
                "{next:3,previous:1,count:5,current:2,total_pages:3,start_index:3,end_index:4}",
                pagination(2, 2, 5, 2));
        assertEquals(
                "{next:0,previous:2,count:5,current:3,total_pages:3,start_index:5,end_index:5}",
                pagination(3, 2, 5, 1));
    }
}
