package org.certkp.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookieStore;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Asks for pages of the console and sends their forms, and runs no script. It keeps cookies and follows nothing. */
public final class PlainBrowser {

    private static final Pattern VIEW_STATE =
            Pattern.compile("name=\"jakarta.faces.ViewState\"[^>]*? value=\"([^\"]+)\"");

    private final URI base;
    private final Map<String, String> headers;
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    public PlainBrowser(URI base) {
        this(base, Map.of());
    }

    /** With headers that come along with each request, such as a proxy's. */
    PlainBrowser(URI base, Map<String, String> headers) {
        this.base = base;
        this.headers = headers;
    }

    private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        headers.forEach(request::header);
        HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
        return new Answer(response.statusCode(), response.headers(), response.body());
    }

    public Answer get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(base.resolve(path)));
    }

    /** Sends a form of a page, as its button does. */
    public Answer submit(Answer page, String path, Map<String, String> fields)
            throws IOException, InterruptedException {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("jakarta.faces.ViewState", viewState(page));
        return post(path, "application/x-www-form-urlencoded", form(all));
    }

    /** What a page is known by when one of its forms comes back. */
    static String viewState(Answer page) {
        return VIEW_STATE
                .matcher(page.body())
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
    }

    /** Fields as a browser sends them. */
    static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field ->
                        URLEncoder.encode(field.getKey(), UTF_8) + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** Sends a body of any kind. */
    Answer post(String path, String type, String body) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(base.resolve(path))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body)));
    }

    /** Forgets the cookies of this name. */
    void forget(String cookie) {
        CookieStore cookies = ((CookieManager) client.cookieHandler().orElseThrow()).getCookieStore();
        cookies.getCookies().stream()
                .filter(kept -> kept.getName().equals(cookie))
                .forEach(kept -> cookies.remove(null, kept));
    }

    /** Signs in as {@code admin}. */
    public Answer signIn(String password) throws IOException, InterruptedException {
        return signIn("admin", password);
    }

    /** Signs in, or is refused. */
    Answer signIn(String account, String password) throws IOException, InterruptedException {
        String path = "/admin/sign-in";
        Map<String, String> fields =
                Map.of("form", "form", "form:name", account, "form:password", password, "form:submit", "");
        return submit(get(path).is(200), path, fields);
    }
}
