package org.certkp.domain.configuration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CertkpConfigurationTest {

    private static final String TOKEN = "0123456789abcdef0123456789abcdef";

    @TempDir
    private Path folder;

    private final Map<String, String> values = new HashMap<>();

    private CertkpConfiguration read() {
        return CertkpConfiguration.read(new Settings(name -> Optional.ofNullable(values.get(name))));
    }

    private String failure() {
        return assertThrows(ConfigurationException.class, this::read).getMessage();
    }

    @Test
    void read_hasADefaultForEverything() {
        CertkpConfiguration configuration = read();
        Path home = Path.of(System.getProperty("user.home"), ".certkp");
        assertEquals(home, configuration.dataDir());
        assertEquals(home.resolve("bootstrap-token"), configuration.bootstrapTokenPath());
        assertEquals("127.0.0.1", configuration.httpHost());
        assertEquals(8080, configuration.httpPort());
        assertEquals(List.of(), configuration.trustedProxies().blocks());
        assertEquals("certkp", configuration.subjectOrganization());
        assertEquals(new CertkpConfiguration.RsaKeys(8, 1, 32), configuration.rsaKeys());
        assertEquals(Optional.empty(), configuration.bootstrapToken());
        assertEquals(Optional.empty(), configuration.bootstrapPassword());
        assertEquals(home.resolve("bootstrap-password"), configuration.bootstrapPasswordPath());
        assertEquals(
                new CertkpConfiguration.Database("jdbc:h2:file:" + home.resolve("certkp"), "sa", ""),
                configuration.database());
    }

    @Test
    void read_countsAnEmptyValueAsNotSet() {
        values.put("certkp.http.port", " ");
        values.put("certkp.bootstrap.token", "");
        assertEquals(8080, read().httpPort());
        assertEquals(Optional.empty(), read().bootstrapToken());
    }

    @Test
    void read_takesWhatIsSet() {
        values.putAll(Map.of(
                "certkp.data.dir", folder + "/x/../y",
                "certkp.http.host", "0.0.0.0",
                "certkp.http.port", "65535",
                "certkp.subject.organization", "Ä".repeat(64),
                "certkp.bootstrap.token", "aB1-._~+/".repeat(4) + "==",
                "certkp.bootstrap.password", "correct ${horse}",
                "certkp.db.url", "jdbc:postgresql://h/d",
                "certkp.db.password", "${p}"));
        values.put("certkp.trusted.proxies", "192.0.2.7, 10.0.0.0/8 2001:db8::/32");
        values.put("certkp.rsa.pool.size", "0");
        values.put("certkp.rsa.pool.threads", "2");
        values.put("certkp.rsa.queue.size", "1000");
        CertkpConfiguration configuration = read();
        assertEquals(new CertkpConfiguration.RsaKeys(0, 2, 1000), configuration.rsaKeys());
        assertEquals(
                "[192.0.2.7/32, 10.0.0.0/8, 2001:db8::/32]",
                configuration.trustedProxies().blocks().toString());
        assertEquals(folder.resolve("y"), configuration.dataDir());
        assertEquals("0.0.0.0", configuration.httpHost());
        assertEquals(65_535, configuration.httpPort());
        assertEquals("Ä".repeat(64), configuration.subjectOrganization());
        assertEquals(Optional.of("aB1-._~+/".repeat(4) + "=="), configuration.bootstrapToken());
        assertEquals(Optional.of("correct ${horse}"), configuration.bootstrapPassword());
        assertEquals(
                new CertkpConfiguration.Database("jdbc:postgresql://h/d", "certkp", "${p}"), configuration.database());
    }

    @Test
    void read_knowsTheHomeFolder() {
        values.put("certkp.data.dir", "~/x");
        assertEquals(Path.of(System.getProperty("user.home"), "x"), read().dataDir());
    }

    @ParameterizedTest
    @CsvSource({
        "certkp.http.port, 0, CERTKP_HTTP_PORT",
        "certkp.http.port, 65536, CERTKP_HTTP_PORT",
        "certkp.http.port, 8080x, CERTKP_HTTP_PORT",
        "certkp.http.port, -1, CERTKP_HTTP_PORT",
        "certkp.trusted.proxies, proxy.example.com, CERTKP_TRUSTED_PROXIES",
        "certkp.trusted.proxies, '192.0.2.1, *', CERTKP_TRUSTED_PROXIES",
        "certkp.trusted.proxies, 192.0.2.0/33, CERTKP_TRUSTED_PROXIES",
        "certkp.trusted.proxies, 192.0.2.0/, CERTKP_TRUSTED_PROXIES",
        "certkp.rsa.pool.size, 1001, CERTKP_RSA_POOL_SIZE",
        "certkp.rsa.pool.threads, 0, CERTKP_RSA_POOL_THREADS",
        "certkp.rsa.queue.size, 0, CERTKP_RSA_QUEUE_SIZE",
        "certkp.http.host, 'a\tb', CERTKP_HTTP_HOST",
        "certkp.data.dir, 'a\0b', CERTKP_DATA_DIR",
        "certkp.db.url, jdbc:mysql://h/d, CERTKP_DB_URL",
        "certkp.bootstrap.token, 31-characters-are-one-too-few-a, CERTKP_BOOTSTRAP_TOKEN",
        "certkp.bootstrap.token, 32-characters and-one-is-a-space, CERTKP_BOOTSTRAP_TOKEN",
        "certkp.bootstrap.token, 32-characters=and-one-is-a-sign-, CERTKP_BOOTSTRAP_TOKEN",
        "certkp.bootstrap.password, 11character, CERTKP_BOOTSTRAP_PASSWORD",
        "certkp.bootstrap.password, 'two lines\nin a file', CERTKP_BOOTSTRAP_PASSWORD",
        "certkp.bootstrap.password.file, /does/not/exist, CERTKP_BOOTSTRAP_PASSWORD_FILE",
        "certkp.bootstrap.token.file, /does/not/exist, CERTKP_BOOTSTRAP_TOKEN_FILE",
        "certkp.db.password.file, /does/not/exist, CERTKP_DB_PASSWORD_FILE",
    })
    void read_namesTheWrongProperty(String property, String value, String environmentName) {
        values.put(property, value);
        String message = failure();
        assertTrue(message.startsWith(environmentName + " (" + property + ") "), message);
        assertTrue(message.endsWith("."), message);
    }

    @Test
    void read_boundsTheOrganization() {
        values.put("certkp.subject.organization", "x".repeat(65));
        assertTrue(failure().startsWith("CERTKP_SUBJECT_ORGANIZATION "));
    }

    @Test
    void read_boundsThePassword() {
        values.put("certkp.bootstrap.password", "😀".repeat(1024));
        assertEquals(Optional.of("😀".repeat(1024)), read().bootstrapPassword());
        values.put("certkp.bootstrap.password", "😀".repeat(1025));
        assertTrue(failure().startsWith("CERTKP_BOOTSTRAP_PASSWORD "));
    }

    @Test
    void read_takesSecretsFromFiles() throws IOException {
        values.put(
                "certkp.bootstrap.token.file",
                Files.writeString(folder.resolve("t"), TOKEN + "\n").toString());
        values.put(
                "certkp.db.password.file",
                Files.writeString(folder.resolve("p"), " a b \n").toString());
        assertEquals(Optional.of(TOKEN), read().bootstrapToken());
        assertEquals("a b", read().database().password());
    }

    @Test
    void read_refusesAnEmptySecretFileAndASecretSetTwice() throws IOException {
        values.put(
                "certkp.bootstrap.token.file",
                Files.writeString(folder.resolve("t"), "\n").toString());
        assertTrue(failure().startsWith("CERTKP_BOOTSTRAP_TOKEN_FILE "));
        values.put("certkp.bootstrap.token", TOKEN);
        assertTrue(failure().contains("set twice"));
    }

    @Test
    void wrongToken_isNotInTheMessage() {
        values.put("certkp.bootstrap.token", "s3cret token");
        assertFalse(failure().contains("s3cret"));
    }

    @Test
    void wrongPassword_isNotInTheMessage() {
        values.put("certkp.bootstrap.password", "s3cret");
        assertFalse(failure().contains("s3cret"));
    }

    @Test
    void toString_hasNoSecrets() {
        values.putAll(Map.of(
                "certkp.bootstrap.token", "s3cret".repeat(6),
                "certkp.bootstrap.password", "s3cret password",
                "certkp.db.password", "s3cret",
                "certkp.db.url", "jdbc:postgresql://h/d?password=s3cret"));
        String text = read().toString();
        assertFalse(text.contains("s3cret"), text);
        assertTrue(text.contains("jdbc:postgresql://h/d"), text);
        assertFalse(read().database().toString().contains("s3cret"));
    }

    @Test
    void environmentName_isThatOfMicroProfileConfig() {
        assertEquals("CERTKP_DB_URL", Settings.environmentName("certkp.db.url"));
    }
}
