package org.certkp.benchmark.generate;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.io.StringReader;
import java.lang.ProcessBuilder.Redirect;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.certkp.benchmark.Report;
import org.certkp.benchmark.database.Dataset;
import org.certkp.benchmark.load.Calm;
import org.certkp.benchmark.load.Poll;
import org.certkp.benchmark.load.Requests;
import org.certkp.benchmark.load.Wrk;
import org.certkp.server.StartedJar;

/**
 * A Keycloak in development mode. The keys go to a realm of their own: those of the realm master would be looked through
 * when the very calls are authorized, and Keycloak be slower than it is.
 */
final class Keycloak implements AutoCloseable {

    private static final String USER = "benchmark";
    private static final String REALM = "benchmark";
    private static final String COMPONENTS = "/admin/realms/" + REALM + "/components";
    private static final Duration START = Duration.ofMinutes(5);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Process process;
    private final URI base;

    private Keycloak(Process process, URI base) {
        this.process = process;
        this.base = base;
    }

    /** Starts the one that the build unpacked, on an empty database of PostgreSQL. */
    static Keycloak start(Dataset database) throws Exception {
        int port = StartedJar.freePort();
        String program = Path.of(System.getProperty("certkp.bench.keycloak"), "bin", "kc.sh")
                .toString();
        ProcessBuilder builder =
                new ProcessBuilder("sh", program, "start-dev", "--http-host=127.0.0.1", "--http-port=" + port);
        builder.environment().putAll(settings(database));
        builder.redirectErrorStream(true)
                .redirectOutput(Redirect.to(Report.file("keycloak.log").toFile()));
        Keycloak keycloak = new Keycloak(builder.start(), URI.create("http://127.0.0.1:" + port));
        if (!Poll.until(START, keycloak::isReady)) {
            keycloak.close();
            throw new IllegalStateException("Keycloak did not start: see target/benchmark/keycloak.log");
        }
        return keycloak;
    }

    private static Map<String, String> settings(Dataset database) {
        return Map.of(
                "JAVA_HOME",
                System.getProperty("java.home"),
                "KC_DB",
                "postgres",
                "KC_DB_URL",
                database.url(),
                "KC_DB_USERNAME",
                database.user(),
                "KC_BOOTSTRAP_ADMIN_USERNAME",
                USER,
                "KC_BOOTSTRAP_ADMIN_PASSWORD",
                USER);
    }

    private boolean isReady() throws Exception {
        if (!process.isAlive()) {
            throw new IllegalStateException("Keycloak ended: see target/benchmark/keycloak.log");
        }
        try {
            return send("GET", "/realms/master", Map.of(), "").statusCode() == 200;
        } catch (ConnectException e) {
            return false;
        }
    }

    /** The administrator's access token, which is good for a minute. */
    String token() throws Exception {
        String form = "grant_type=password&client_id=admin-cli&username=" + USER + "&password=" + USER;
        Map<String, String> headers = Map.of("Content-Type", "application/x-www-form-urlencoded");
        String body = send("POST", "/realms/master/protocol/openid-connect/token", headers, form)
                .body();
        try (var reader = Json.createReader(new StringReader(body))) {
            return reader.readObject().getString("access_token");
        }
    }

    /** Makes the realm anew, without the keys of before. */
    void emptyRealm() throws Exception {
        int status = administer("DELETE", "/admin/realms/" + REALM, "").statusCode();
        if (status != 204 && status != 404) {
            throw new IllegalStateException("The realm was not deleted: " + status);
        }
        requireCreated(administer("POST", "/admin/realms", "{\"realm\":\"" + REALM + "\",\"enabled\":true}"));
    }

    /**
     * Makes one RSA-4096 key.
     *
     * @param token a fresh one
     */
    void makeRsaKey(String token) {
        make(rsaKey(), token);
    }

    /** Makes so many P-256 keys. */
    void makeEcKeys(int keys) throws Exception {
        String token = token();
        for (int i = 0; i < keys; i++) {
            make(ecKey(), token);
        }
    }

    private void make(String key, String token) {
        try {
            String body = key.replace("@NAME@", Long.toString(System.nanoTime()));
            requireCreated(send("POST", COMPONENTS, authorized(token), body));
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException("Keycloak did not answer.", e);
        }
    }

    /** Clients that may do everything for a minute. */
    Wrk clients(int clients, int seconds) throws Exception {
        return new Wrk(base, token(), clients, seconds);
    }

    Requests makeEcKeys() {
        return Requests.post(COMPONENTS, ecKey());
    }

    Requests listKeys() {
        return Requests.get(COMPONENTS + "?type=org.keycloak.keys.KeyProvider");
    }

    private static String ecKey() {
        return key("ecdsa-generated", Json.createObjectBuilder().add("ecdsaEllipticCurveKey", values("P-256")));
    }

    private static String rsaKey() {
        return key("rsa-generated", Json.createObjectBuilder().add("keySize", values("4096")));
    }

    /** Without parentId a component belongs to the realm. */
    private static String key(String provider, JsonObjectBuilder config) {
        JsonObject key = Json.createObjectBuilder()
                .add("name", "@NAME@")
                .add("providerId", provider)
                .add("providerType", "org.keycloak.keys.KeyProvider")
                .add("config", config.add("priority", values("0")).add("active", values("true")))
                .build();
        return key.toString();
    }

    private static JsonArrayBuilder values(String value) {
        return Json.createArrayBuilder(List.of(value));
    }

    private static void requireCreated(HttpResponse<String> answer) {
        if (answer.statusCode() != 201) {
            throw new IllegalStateException("Keycloak answered " + answer.statusCode() + ": " + answer.body());
        }
    }

    private HttpResponse<String> administer(String method, String path, String body) throws Exception {
        return send(method, path, authorized(token()), body);
    }

    private static Map<String, String> authorized(String token) {
        return Map.of("Authorization", "Bearer " + token, "Content-Type", "application/json");
    }

    private HttpResponse<String> send(String method, String path, Map<String, String> headers, String body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path))
                .timeout(Duration.ofMinutes(1))
                .method(method, BodyPublishers.ofString(body));
        headers.forEach(request::header);
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    /** Waits until nothing is left to do of what it was asked before. */
    void rest() throws Exception {
        Calm.await(process.toHandle());
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        process.onExit().orTimeout(1, TimeUnit.MINUTES).join();
    }
}
