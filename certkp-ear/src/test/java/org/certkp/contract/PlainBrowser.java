package org.certkp.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Asks for pages of the console and sends their forms, and runs no script. It keeps cookies and follows nothing. */
public final class PlainBrowser {

    private static final Pattern VIEW_STATE =
            Pattern.compile("name=\"jakarta.faces.ViewState\"[^>]*? value=\"([^\"]+)\"");

    private final URI base;
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    public PlainBrowser(URI base) {
        this.base = base;
    }

    private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
        return new Answer(response.statusCode(), response.headers(), response.body());
    }

    public Answer get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(base.resolve(path)));
    }

    /** Asks by way of a proxy that speaks TLS with the browser and says so. */
    public Answer getByTls(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(base.resolve(path)).header("X-Forwarded-Proto", "https"));
    }

    /** Sends a form of a page, as its button does. */
    public Answer submit(Answer page, String path, Map<String, String> fields)
            throws IOException, InterruptedException {
        String viewState = VIEW_STATE
                .matcher(page.body())
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
        String form = fields.entrySet().stream()
                .map(field ->
                        URLEncoder.encode(field.getKey(), UTF_8) + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(base.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(
                        form + "&jakarta.faces.ViewState=" + URLEncoder.encode(viewState, UTF_8))));
    }

    /** Signs in as {@code admin}. */
    public Answer signIn(String password) throws IOException, InterruptedException {
        String path = "/admin/sign-in";
        Map<String, String> fields = Map.of(
                "form", "form",
                "form:name", "admin",
                "form:password", password,
                "form:submit", "");
        return submit(get(path).is(200), path, fields);
    }
}
