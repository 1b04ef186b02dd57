package org.certkp.domain.configuration;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.certkp.domain.network.AddressBlock;
import org.certkp.domain.network.TrustedProxies;

/**
 * What an operator can set, read once and checked (CONFIGURATION.md). Secrets are never printed.
 *
 * @param dataDir absolute; holds the embedded database, the first token and the first password
 * @param httpHost address to listen on, embedded form only
 * @param httpPort from 1 to 65535, embedded form only
 * @param trustedProxies whose word counts on where a request comes from
 * @param database where pairs are kept
 * @param subjectOrganization O of generated subjects, 1 to 64 characters (RFC 5280 appendix A.1, ub-organization-name)
 * @param rsaKeys how RSA keys are made
 * @param bootstrapToken the first bearer token; empty to make one
 * @param bootstrapPassword the password of the first account; empty to make one
 */
public record CertkpConfiguration(
        Path dataDir,
        String httpHost,
        int httpPort,
        TrustedProxies trustedProxies,
        Database database,
        String subjectOrganization,
        RsaKeys rsaKeys,
        Optional<String> bootstrapToken,
        Optional<String> bootstrapPassword) {

    private static final int MIN_TOKEN_LENGTH = 32;

    public CertkpConfiguration {
        requireNonNull(dataDir, "dataDir is null");
        requireNonNull(httpHost, "httpHost is null");
        requireNonNull(trustedProxies, "trustedProxies is null");
        requireNonNull(database, "database is null");
        requireNonNull(subjectOrganization, "subjectOrganization is null");
        requireNonNull(rsaKeys, "rsaKeys is null");
        requireNonNull(bootstrapToken, "bootstrapToken is null");
        requireNonNull(bootstrapPassword, "bootstrapPassword is null");
    }

    /**
     * The database.
     *
     * @param url JDBC, of H2 or PostgreSQL
     * @param user may be empty
     * @param password may be empty
     */
    public record Database(String url, String user, String password) {

        @Override
        public String toString() {
            return "Database[" + url.replaceFirst("[?;].*", "") + "]";
        }
    }

    /**
     * How RSA keys are made.
     *
     * @param poolSize how many are kept ready, 0 for none
     * @param refillThreads how many are made at once while nobody waits for one, at least 1
     * @param queueSize how many calls may wait for a key, at least 1
     */
    public record RsaKeys(int poolSize, int refillThreads, int queueSize) {}

    /** Where a token is written that was made at the first start. */
    public Path bootstrapTokenPath() {
        return dataDir.resolve("bootstrap-token");
    }

    /** Where a password is written that was made at the first start. */
    public Path bootstrapPasswordPath() {
        return dataDir.resolve("bootstrap-password");
    }

    /**
     * Reads and checks all settings.
     *
     * @param settings where the raw values come from
     * @throws ConfigurationException naming the first property that is wrong
     */
    public static CertkpConfiguration read(Settings settings) {
        Path dataDir = settings.path("certkp.data.dir", Path.of(System.getProperty("user.home"), ".certkp"));
        return new CertkpConfiguration(
                dataDir,
                settings.text("certkp.http.host", "127.0.0.1", 255),
                settings.number("certkp.http.port", 8080, 1, 65_535),
                trustedProxies(settings),
                database(settings, dataDir),
                settings.text("certkp.subject.organization", "certkp", 64),
                new RsaKeys(
                        settings.number("certkp.rsa.pool.size", 8, 0, 1000),
                        settings.number("certkp.rsa.pool.threads", 1, 1, 64),
                        settings.number("certkp.rsa.queue.size", 32, 1, 1000)),
                settings.secret("certkp.bootstrap.token").map(CertkpConfiguration::checkToken),
                settings.secret("certkp.bootstrap.password").map(CertkpConfiguration::checkPassword));
    }

    private static TrustedProxies trustedProxies(Settings settings) {
        String property = "certkp.trusted.proxies";
        String given = settings.text(property, "", 4096);
        return new TrustedProxies(Stream.of(given.split("[,\\s]+"))
                .filter(item -> !item.isEmpty())
                .map(item -> AddressBlock.parse(item)
                        .orElseThrow(() -> Settings.wrong(
                                property,
                                "must be addresses or blocks of addresses such as 192.0.2.0/24, with commas between,"
                                        + " but has \"" + item + "\"")))
                .toList());
    }

    private static Database database(Settings settings, Path dataDir) {
        String url = settings.text("certkp.db.url", "jdbc:h2:file:" + dataDir.resolve("certkp"), 2048);
        boolean h2 = url.startsWith("jdbc:h2:");
        if (!h2 && !url.startsWith("jdbc:postgresql:")) {
            throw Settings.wrong("certkp.db.url", "must start with jdbc:h2: or jdbc:postgresql:");
        }
        // Read by the container, which knows no CertkpConfiguration: DatabaseDefinition of certkp-persistence.
        settings.number("certkp.db.wait", 3, 1, 600);
        return new Database(
                url,
                settings.text("certkp.db.user", h2 ? "sa" : "certkp", 255),
                settings.secret("certkp.db.password").orElse(""));
    }

    /** RFC 6750 section 2.1: a bearer token is made of these characters. 32 hexadecimal digits are 128 random bits. */
    private static String checkToken(String token) {
        if (token.length() < MIN_TOKEN_LENGTH || !token.matches("[A-Za-z0-9._~+/-]+=*")) {
            throw Settings.wrong(
                    "certkp.bootstrap.token",
                    "must have at least " + MIN_TOKEN_LENGTH
                            + " characters, only letters, digits and -._~+/ with = at the end");
        }
        return token;
    }

    /** Nobody can type a control character, such as the line end of a file with two lines, into a form. */
    private static String checkPassword(String password) {
        if (PasswordLength.isTooShort(password)
                || PasswordLength.isTooLong(password)
                || password.chars().anyMatch(Character::isISOControl)) {
            throw Settings.wrong(
                    "certkp.bootstrap.password",
                    "must have " + PasswordLength.MIN + " to " + PasswordLength.MAX
                            + " characters and no control characters");
        }
        return password;
    }

    @Override
    public String toString() {
        return "CertkpConfiguration[" + dataDir + ", " + httpHost + ":" + httpPort + ", " + database + "]";
    }
}
