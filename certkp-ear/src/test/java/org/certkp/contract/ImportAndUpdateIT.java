package org.certkp.contract;

import static org.certkp.contract.Api.PAIRS;
import static org.certkp.contract.Api.object;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ImportAndUpdateIT extends DeployedArchive {

    private static final String TAKEN = "{\"name\":[\"Certificate-Key Pair with this name already exists.\"]}";
    private static final String MISMATCH = "{\"key_data\":[\"Private key does not match the certificate.\"]}";
    private static final String NO_CERTIFICATE = "Unable to load certificate.";
    private static final String NO_KEY = "Unable to load private key (possibly encrypted?).";

    /** Authentik's message is the first, a hint the second; nothing else is said. */
    private static void assertUnreadable(String field, String message, Answer answer) {
        JsonObject errors = answer.is(400).json();
        assertEquals(Set.of(field), errors.keySet());
        assertHinted(message, errors.getJsonArray(field));
    }

    private static void assertHinted(String message, JsonArray messages) {
        assertEquals(message, messages.getString(0));
        assertEquals(2, messages.size(), messages::toString);
        assertTrue(messages.getString(1).endsWith("."), messages::toString);
    }

    private JsonObject imported(String id) {
        return api().post(object(
                        "name", Api.uniqueName(),
                        "certificate_data", api().certificate(id),
                        "key_data", api().privateKey(id)))
                .is(201)
                .json();
    }

    @Test
    void create_keepsTheCertificateAndItsKey() {
        String source = api().generated().getString("pk");
        JsonObject pair = imported(source);
        assertTrue(pair.getBoolean("private_key_available"));
        assertEquals(api().certificate(source), api().certificate(pair.getString("pk")));
        assertEquals(api().privateKey(source), api().privateKey(pair.getString("pk")));
        assertEquals(pair, api().get(PAIRS + pair.getString("pk") + "/").is(200).json());
    }

    @Test
    void create_withoutAKeyHasACertificateOnly() {
        String certificate = api().certificate(api().generated().getString("pk"));
        JsonObject pair = api().post(object("name", Api.uniqueName(), "certificate_data", certificate))
                .is(201)
                .json();
        assertFalse(pair.getBoolean("private_key_available"));
        assertTrue(pair.isNull("private_key_type"));
        assertEquals("ec", pair.getString("key_type"));
        assertEquals("", api().privateKey(pair.getString("pk")));
    }

    /** RFC 8410 section 10.2. One unknown word in key_type makes a whole list unreadable to published clients. */
    @Test
    void create_namesAKindThatClientsDoNotKnowInAFieldOfItsOwn() {
        String certificate = """
                -----BEGIN CERTIFICATE-----
                MIIBLDCB36ADAgECAghWAUdKKo3DMDAFBgMrZXAwGTEXMBUGA1UEAwwOSUVURiBUZX
                N0IERlbW8wHhcNMTYwODAxMTIxOTI0WhcNNDAxMjMxMjM1OTU5WjAZMRcwFQYDVQQD
                DA5JRVRGIFRlc3QgRGVtbzAqMAUGAytlbgMhAIUg8AmJMKdUdIt93LQ+91oNvzoNJj
                ga9OukqY6qm05qo0UwQzAPBgNVHRMBAf8EBTADAQEAMA4GA1UdDwEBAAQEAwIDCDAg
                BgNVHQ4BAQAEFgQUmx9e7e0EM4Xk97xiPFl1uQvIuzswBQYDK2VwA0EAryMB/t3J5v
                /BzKc9dNZIpDmAgs3babFOTQbs+BolzlDUwsPrdGxO3YNGhW7Ibz3OGhhlxXrCe1Cg
                w1AH9efZBw==
                -----END CERTIFICATE-----
                """;
        JsonObject pair = api().post(object("name", Api.uniqueName(), "certificate_data", certificate))
                .is(201)
                .json();
        assertTrue(pair.isNull("key_type"));
        assertEquals("X25519", pair.getString("key_algorithm"));
        assertEquals("EC P-256", api().generated().getString("key_algorithm"));
        api().get(PAIRS + "?key_type=x25519").is(400);
    }

    @Test
    void create_givesTheTextBackAsItCame() {
        JsonObject first = api().generated();
        String certificate = api().certificate(first.getString("pk"));
        String second = api().certificate(api().generated().getString("pk"));
        String pasted = "# Läuft ab\r\nsubject=CN = x\r\n" + (certificate + "\n\n" + second).replace("\n", "\r\n");
        String attributes = "Key Attributes: <No Attributes>\n";
        String key = attributes + api().privateKey(first.getString("pk"));
        JsonObject body = object("name", Api.uniqueName(), "certificate_data", "\n" + pasted + "\r\n", "key_data", key);
        String id = api().post(body).is(201).text("pk");
        assertEquals(pasted, api().certificate(id));
        assertEquals(key, api().privateKey(id));
        api().put(id, object("name", Api.uniqueName(), "certificate_data", pasted + "\n# end"))
                .is(200);
        assertEquals(pasted + "\n# end", api().certificate(id));
        api().patch(id, object("certificate_data", certificate + "\n", "key_data", key.substring(attributes.length())))
                .is(200);
        assertEquals(certificate, api().certificate(id));
        assertEquals(api().privateKey(first.getString("pk")), api().privateKey(id));
    }

    @Test
    void create_neverGivesAKeyBackWithTheCertificate() {
        String source = api().generated().getString("pk");
        String both = api().privateKey(source) + "\n" + api().certificate(source);
        String id = api().post(object("name", Api.uniqueName(), "certificate_data", both, "key_data", both))
                .is(201)
                .text("pk");
        assertEquals(api().certificate(source), api().certificate(id));
    }

    @Test
    void create_putsAChainInOrderWhoseKeyIsAnothers() {
        String other = api().certificate(api().generated().getString("pk"));
        JsonObject own = api().generated();
        String certificate = api().certificate(own.getString("pk"));
        String pasted = "# root first\n" + other + "\n" + certificate + "\n" + certificate;
        JsonObject pair = api().post(object(
                        "name", Api.uniqueName(),
                        "certificate_data", pasted,
                        "key_data", api().privateKey(own.getString("pk"))))
                .is(201)
                .json();
        assertEquals(own.getString("fingerprint_sha256"), pair.getString("fingerprint_sha256"));
        assertEquals(certificate + "\n" + other, api().certificate(pair.getString("pk")));
        // The stored key stays, and finds its certificate again.
        JsonObject updated = api().patch(pair.getString("pk"), object("certificate_data", pasted))
                .is(200)
                .json();
        assertEquals(pair, updated);
    }

    @Test
    void create_withoutAKeyTakesTheFirstCertificate() {
        JsonObject first = api().generated();
        String chain = api().certificate(first.getString("pk")) + "\n"
                + api().certificate(api().generated().getString("pk"));
        JsonObject pair = api().post(object("name", Api.uniqueName(), "certificate_data", chain))
                .is(201)
                .json();
        assertEquals(first.getString("fingerprint_sha256"), pair.getString("fingerprint_sha256"));
        assertEquals(chain, api().certificate(pair.getString("pk")));
    }

    @Test
    void create_refusesAKeyOfAnotherCertificate() {
        String first = api().generated().getString("pk");
        String second = api().generated().getString("pk");
        api().post(object(
                        "name", Api.uniqueName(),
                        "certificate_data", api().certificate(first),
                        "key_data", api().privateKey(second)))
                .is(400, MISMATCH);
    }

    @Test
    void create_refusesATakenNameWithAllOtherErrors() {
        String name = api().generated().getString("name");
        JsonObject errors = api().post(object("name", name, "certificate_data", "x", "key_data", "y"))
                .is(400)
                .json();
        assertEquals(List.of("name", "certificate_data", "key_data"), List.copyOf(errors.keySet()));
        assertEquals(
                "Certificate-Key Pair with this name already exists.",
                errors.getJsonArray("name").getString(0));
        assertHinted(NO_CERTIFICATE, errors.getJsonArray("certificate_data"));
        assertHinted(NO_KEY, errors.getJsonArray("key_data"));
    }

    @Test
    void update_withoutAKeyKeepsTheStoredOneAndAnEmptyOneRemovesIt() {
        String source = api().generated().getString("pk");
        String id = imported(source).getString("pk");
        String name = Api.uniqueName();
        JsonObject body = object("name", name, "certificate_data", api().certificate(source));
        JsonObject renamed = api().put(id, body).is(200).json();
        assertEquals(name, renamed.getString("name"));
        assertEquals(api().privateKey(source), api().privateKey(id));
        api().put(id, body).is(200);
        String withEmptyKey = body.toString().replaceFirst("\\}$", ",\"key_data\":\" \"}");
        JsonObject bare =
                api().send("PUT", PAIRS + id + "/", withEmptyKey).is(200).json();
        assertFalse(bare.getBoolean("private_key_available"));
        assertEquals("", api().privateKey(id));
    }

    @Test
    void update_refusesANullKey() {
        String id = api().generated().getString("pk");
        api().send("PATCH", PAIRS + id + "/", "{\"key_data\":null}")
                .is(400, "{\"key_data\":[\"This field may not be null.\"]}");
        assertFalse(api().privateKey(id).isEmpty());
    }

    @Test
    void update_refusesACertificateThatDoesNotFitTheStoredKey() {
        JsonObject pair = api().generated();
        String other = api().certificate(api().generated().getString("pk"));
        String expected = "{\"certificate_data\":[\"Certificate does not match the stored private key."
                + " Send key_data with it, or \\\"\\\" to remove the stored key.\"]}";
        String id = pair.getString("pk");
        api().put(id, object("name", pair.getString("name"), "certificate_data", other))
                .is(400, expected);
        api().patch(id, object("certificate_data", other)).is(400, expected);
        assertEquals(pair, api().get(PAIRS + id + "/").json());
    }

    @Test
    void update_replacesCertificateAndKeyTogether() {
        JsonObject pair = api().generated();
        JsonObject other = api().generated();
        JsonObject changed = api().put(
                        pair.getString("pk"),
                        object(
                                "name", pair.getString("name"),
                                "certificate_data", api().certificate(other.getString("pk")),
                                "key_data", api().privateKey(other.getString("pk"))))
                .is(200)
                .json();
        assertEquals(other.getString("fingerprint_sha256"), changed.getString("fingerprint_sha256"));
        assertEquals(other.getString("cert_subject"), changed.getString("cert_subject"));
        assertEquals(changed, api().get(PAIRS + pair.getString("pk") + "/").json());
    }

    @Test
    void update_needsNameAndCertificate_partialUpdateNeedsNothing() {
        JsonObject pair = api().generated();
        api().put(pair.getString("pk"), object())
                .is(400, "{\"name\":[\"This field is required.\"],\"certificate_data\":[\"This field is required.\"]}");
        assertEquals(pair, api().patch(pair.getString("pk"), object()).is(200).json());
        assertEquals(
                pair,
                api().patch(pair.getString("pk"), object("managed", "me", "pk", "x", "name", pair.getString("name")))
                        .is(200)
                        .json());
    }

    @Test
    void update_refusesAnotherPairsName() {
        String taken = api().generated().getString("name");
        String id = api().generated().getString("pk");
        api().patch(id, object("name", " " + taken + " ")).is(400, TAKEN);
    }

    @Test
    void update_refusesWhatIsNoCertificateOrKey() {
        String id = api().generated().getString("pk");
        String publicKey = "-----BEGIN PUBLIC KEY-----\nMCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=\n"
                + "-----END PUBLIC KEY-----";
        String encrypted = "-----BEGIN ENCRYPTED PRIVATE KEY-----\nMIIB\n-----END ENCRYPTED PRIVATE KEY-----";
        assertUnreadable("certificate_data", NO_CERTIFICATE, api().patch(id, object("certificate_data", publicKey)));
        assertUnreadable(
                "certificate_data", NO_CERTIFICATE, api().patch(id, object("certificate_data", api().privateKey(id))));
        assertUnreadable("key_data", NO_KEY, api().patch(id, object("key_data", publicKey)));
        assertUnreadable("key_data", NO_KEY, api().patch(id, object("key_data", encrypted)));
        assertUnreadable("key_data", NO_KEY, api().patch(id, object("key_data", api().certificate(id))));
    }

    @Test
    void destroy_removesThePairForGood() {
        JsonObject pair = api().generated();
        String path = PAIRS + pair.getString("pk") + "/";
        assertEquals("", api().send("DELETE", path, "").is(204).body());
        String missing = "{\"detail\":\"No CertificateKeyPair matches the given query.\"}";
        api().send("DELETE", path, "").is(404, missing);
        for (String view : new String[] {"", "view_certificate/", "view_private_key/", "used_by/"}) {
            api().get(path + view).is(404, missing);
        }
        api().put(pair.getString("pk"), object("name", "x")).is(404, missing);
        api().patch(pair.getString("pk"), object()).is(404, missing);
        api().generate(pair.getString("name"), "ecdsa").is(200);
    }
}
