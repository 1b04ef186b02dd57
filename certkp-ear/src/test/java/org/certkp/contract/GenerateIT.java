package org.certkp.contract;

import static org.certkp.contract.Api.PAIRS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GenerateIT extends DeployedArchive {

    private static X509Certificate parsed(String pem) throws Exception {
        return (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)));
    }

    @ParameterizedTest
    @CsvSource({
        "rsa,rsa,RSA PRIVATE KEY",
        "ecdsa,ec,EC PRIVATE KEY",
        "ed25519,ed25519,PRIVATE KEY",
        "ed448,ed448,PRIVATE KEY"
    })
    void generate_makesAVerifiableSelfSignedPair(String alg, String keyType, String label) throws Exception {
        String name = Api.uniqueName();
        JsonObject pair = api().generate(name, alg).is(200).json();
        assertEquals(
                List.of(
                        "pk",
                        "name",
                        "fingerprint_sha256",
                        "fingerprint_sha1",
                        "cert_expiry",
                        "cert_subject",
                        "private_key_available",
                        "private_key_type",
                        "key_type",
                        "certificate_download_url",
                        "private_key_download_url",
                        "managed",
                        "key_algorithm"),
                List.copyOf(pair.keySet()));
        assertEquals(name, pair.getString("name"));
        assertEquals("OU=Self-signed,O=certkp,CN=" + name, pair.getString("cert_subject"));
        assertEquals(keyType, pair.getString("key_type"));
        assertEquals(keyType, pair.getString("private_key_type"));
        assertTrue(pair.getBoolean("private_key_available"));
        assertTrue(pair.isNull("managed"));
        X509Certificate certificate = parsed(api().certificate(pair.getString("pk")));
        certificate.verify(certificate.getPublicKey());
        assertEquals(List.of("1.3.6.1.5.5.7.3.1", "1.3.6.1.5.5.7.3.2"), certificate.getExtendedKeyUsage());
        assertEquals(certificate.getNotAfter().toInstant(), Instant.parse(pair.getString("cert_expiry")));
        assertTrue(api().privateKey(pair.getString("pk")).startsWith("-----BEGIN " + label + "-----\n"));
    }

    @Test
    void generate_writesTheNamesThatWereAskedFor() throws Exception {
        JsonObject pair = api().send(
                        "POST",
                        PAIRS + "generate/",
                        "{\"common_name\":\"" + Api.uniqueName() + "\",\"alg\":\"ecdsa\",\"validity_days\":\" 30 \","
                                + "\"subject_alt_name\":\" example.org, 127.0.0.1 ,,a@example.org,https://example.org/x,"
                                + "bücher.example,IP:::1,dns:other.example\"}")
                .is(200)
                .json();
        X509Certificate certificate = parsed(api().certificate(pair.getString("pk")));
        List<Object> names = certificate.getSubjectAlternativeNames().stream()
                .<Object>map(name -> name.get(0) + "=" + name.get(1))
                .toList();
        assertEquals(
                List.of(
                        "2=example.org",
                        "7=127.0.0.1",
                        "1=a@example.org",
                        "6=https://example.org/x",
                        "2=xn--bcher-kva.example",
                        "7=0:0:0:0:0:0:0:1",
                        "2=other.example"),
                names);
        Instant now = Instant.now();
        assertTrue(
                ChronoUnit.MINUTES.between(certificate.getNotAfter().toInstant(), now.plus(30, ChronoUnit.DAYS)) < 5);
        assertTrue(
                ChronoUnit.MINUTES.between(certificate.getNotBefore().toInstant(), now.minus(1, ChronoUnit.DAYS)) < 5);
    }

    private List<String> alternativeNames(String commonName, String more) throws Exception {
        String body = "{\"common_name\":\"" + commonName + "\",\"alg\":\"ecdsa\",\"validity_days\":1" + more + "}";
        JsonObject pair = api().send("POST", PAIRS + "generate/", body).is(200).json();
        var names = parsed(api().certificate(pair.getString("pk"))).getSubjectAlternativeNames();
        return names == null
                ? List.of()
                : names.stream().map(name -> name.get(0) + "=" + name.get(1)).toList();
    }

    @Test
    void generate_takesTheNameFromTheCommonNameWhenNoneIsAskedFor() throws Exception {
        String host = Api.uniqueName() + ".example";
        assertEquals(List.of("2=" + host), alternativeNames(host, ""));
        assertEquals(List.of(), alternativeNames("other." + host, ",\"subject_alt_name\":\"\""));
        assertEquals(List.of(), alternativeNames("My " + host, ""));
    }

    @Test
    void generate_readsWhatIsNoListOfHostNames() throws Exception {
        assertEquals(
                List.of(
                        "2=a.example",
                        "2=b.example",
                        "7=2001:db8:0:0:0:0:0:1",
                        "6=sip:alice@example.com",
                        "6=mailto:a@b.example"),
                alternativeNames(
                        Api.uniqueName(),
                        ",\"subject_alt_name\":\"a.example\\nb.example,[2001:db8::1],sip:alice@example.com,"
                                + "mailto:a@b.example\""));
    }

    @ParameterizedTest
    @ValueSource(ints = {64, 1001, 1024, 30_000})
    void generate_namesALabelThatIsTooLong(int length) {
        String item = "ä".repeat(length);
        String shown = length > 100 ? "ä".repeat(100) + "..." : item;
        api().send(
                        "POST",
                        PAIRS + "generate/",
                        "{\"common_name\":\"n\",\"validity_days\":1,\"subject_alt_name\":\"" + item + "\"}")
                .is(400, "{\"subject_alt_name\":[\"\\\"" + shown + "\\\" cannot be encoded as a DNS name.\"]}");
    }

    @Test
    void generate_keepsTheWholeNameAndCutsTheCommonName() {
        String name = Api.uniqueName() + "é".repeat(60);
        JsonObject pair = api().generate(name, "ecdsa").is(200).json();
        assertEquals(name, pair.getString("name"));
        assertEquals("OU=Self-signed,O=certkp,CN=" + name.substring(0, 64), pair.getString("cert_subject"));
    }

    @Test
    void generate_refusesATakenNameInTheSameCase() {
        String name = api().generated().getString("name");
        api().generate(name, "ecdsa").is(400, "{\"common_name\":[\"This field must be unique.\"]}");
        api().generate(name.toUpperCase(Locale.ROOT), "ecdsa").is(200);
    }

    @Test
    void generate_reportsAllFieldsTogether() {
        api().send(
                        "POST",
                        PAIRS + "generate/",
                        "{\"common_name\":\" \",\"subject_alt_name\":\"a b\",\"validity_days\":0,\"alg\":\"RSA\"}")
                .is(
                        400,
                        "{\"common_name\":[\"This field may not be blank.\"],"
                                + "\"subject_alt_name\":[\"\\\"a b\\\" cannot be encoded as a DNS name.\"],"
                                + "\"validity_days\":[\"Ensure this value is greater than or equal to 1.\"],"
                                + "\"alg\":[\"\\\"RSA\\\" is not a valid choice.\"]}");
    }

    @Test
    void generate_refusesAnEndBeyondTheYear9999() {
        String detail = api().send(
                        "POST",
                        PAIRS + "generate/",
                        "{\"common_name\":\"" + Api.uniqueName() + "\",\"validity_days\":99999999999999999999}")
                .is(400)
                .json()
                .getJsonArray("validity_days")
                .getString(0);
        assertTrue(detail.matches("Ensure this value is less than or equal to 29[0-9]{5}\\."), detail);
    }

    @Test
    void generate_needsANameAndDays() {
        api().send("POST", PAIRS + "generate/", "{}")
                .is(
                        400,
                        "{\"common_name\":[\"This field is required.\"],\"validity_days\":[\"This field is required.\"]}");
        api().send("POST", PAIRS + "generate/", "{\"common_name\":null,\"validity_days\":null,\"alg\":null}")
                .is(
                        400,
                        "{\"common_name\":[\"This field may not be null.\"],"
                                + "\"validity_days\":[\"This field may not be null.\"],"
                                + "\"alg\":[\"This field may not be null.\"]}");
    }
}
