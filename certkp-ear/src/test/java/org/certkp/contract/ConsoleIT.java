package org.certkp.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The console as both servers serve it, without a browser: what a person does there is tested in org.certkp.console. */
class ConsoleIT extends DeployedArchive {

    private static final String SIGN_IN = "/admin/sign-in";
    private static final List<String> PAGES = List.of("overview", "pairs", "generate", "import", "account");
    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"(/[^\"]+)\"");
    private static final Pattern VIEW_STATE =
            Pattern.compile("name=\"jakarta.faces.ViewState\"[^>]*? value=\"([^\"]+)\"");

    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response = browser.send(request.build(), BodyHandlers.ofString());
        return new Answer(response.statusCode(), response.headers(), response.body());
    }

    private Answer get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(base().resolve(path)));
    }

    /** Sends a form of a page, as its button does. */
    private Answer submit(Answer page, String path, Map<String, String> fields)
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
        return send(HttpRequest.newBuilder(base().resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(
                        form + "&jakarta.faces.ViewState=" + URLEncoder.encode(viewState, UTF_8))));
    }

    private static void assertLeadsTo(String path, Answer answer) {
        answer.is(302);
        assertEquals(path, base().resolve(answer.header("Location")).getPath());
    }

    @Test
    void console_letsNobodyInWithoutASignIn() throws Exception {
        assertLeadsTo(SIGN_IN, get("/admin/"));
        for (String page : PAGES) {
            assertLeadsTo(SIGN_IN, get("/admin/" + page));
            assertLeadsTo(SIGN_IN, get("/admin/" + page + ".xhtml"));
        }
    }

    @Test
    void signInPage_comesWithItsPolicyAndItsResources() throws Exception {
        Answer page = get(SIGN_IN).is(200);
        String policy = page.header("Content-Security-Policy");
        assertTrue(policy.startsWith("default-src 'none'"), policy);
        List<String> links = LINK.matcher(page.body())
                .results()
                .map(link -> link.group(1).replace("&amp;", "&"))
                .toList();
        assertFalse(links.isEmpty());
        for (String link : links) {
            String type = get(link).is(200).header("Content-Type").split(";")[0];
            // The two servers call a script by one of its two names each (RFC 9239 section 6).
            assertEquals(type(link), type.replace("application/javascript", "text/javascript"), link);
        }
    }

    private static String type(String link) {
        String ending = Pattern.compile("\\.(css|js|svg)\\b")
                .matcher(link)
                .results()
                .map(MatchResult::group)
                .findFirst()
                .orElse("");
        return switch (ending) {
            case ".css" -> "text/css";
            case ".js" -> "text/javascript";
            case ".svg" -> "image/svg+xml";
            default -> "?";
        };
    }

    @Test
    void pages_areThereFromTheSignInToTheSignOut() throws Exception {
        Map<String, String> signIn = Map.of(
                "form", "form",
                "form:name", "admin",
                "form:password", System.getenv("CERTKP_BOOTSTRAP_PASSWORD"),
                "form:submit", "");
        assertLeadsTo("/admin/overview", submit(get(SIGN_IN).is(200), SIGN_IN, signIn));
        for (String page : PAGES) {
            get("/admin/" + page).is(200);
        }
        assertLeadsTo("/admin/overview", get("/admin/"));
        Answer overview = get("/admin/overview").is(200);
        Map<String, String> signOut = Map.of("person", "person", "person:signOut", "");
        assertLeadsTo(SIGN_IN, submit(overview, "/admin/overview", signOut));
        assertLeadsTo(SIGN_IN, get("/admin/overview"));
    }
}
