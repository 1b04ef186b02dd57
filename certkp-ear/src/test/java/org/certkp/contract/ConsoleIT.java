package org.certkp.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The console as both servers serve it, without a browser: what a person does there is tested in org.certkp.console. */
class ConsoleIT extends DeployedArchive {

    private static final String SIGN_IN = "/admin/sign-in";
    private static final List<String> PAGES =
            List.of("overview", "pairs", "pairs-list", "generate", "import", "account");
    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"(/[^\"]+)\"");

    private final PlainBrowser browser = new PlainBrowser(base());

    private static void assertLeadsTo(String path, Answer answer) {
        answer.is(302);
        assertEquals(path, base().resolve(answer.header("Location")).getPath());
    }

    @Test
    void console_letsNobodyInWithoutASignIn() throws Exception {
        assertLeadsTo(SIGN_IN, browser.get("/admin/"));
        for (String page : PAGES) {
            assertLeadsTo(SIGN_IN, browser.get("/admin/" + page));
            assertLeadsTo(SIGN_IN, browser.get("/admin/" + page + ".xhtml"));
        }
    }

    @Test
    void signInPage_comesWithItsPolicyAndItsResources() throws Exception {
        Answer page = browser.get(SIGN_IN).is(200);
        String policy = page.header("Content-Security-Policy");
        assertTrue(policy.startsWith("default-src 'none'"), policy);
        List<String> links = LINK.matcher(page.body())
                .results()
                .map(link -> link.group(1).replace("&amp;", "&"))
                .toList();
        assertFalse(links.isEmpty());
        for (String link : links) {
            String type = browser.get(link).is(200).header("Content-Type").split(";")[0];
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
        assertLeadsTo("/admin/overview", browser.signIn(System.getenv("CERTKP_BOOTSTRAP_PASSWORD")));
        for (String page : PAGES) {
            browser.get("/admin/" + page).is(200);
        }
        assertLeadsTo("/admin/overview", browser.get("/admin/"));
        Answer overview = browser.get("/admin/overview").is(200);
        Map<String, String> signOut = Map.of("person", "person", "person:signOut", "");
        assertLeadsTo(SIGN_IN, browser.submit(overview, "/admin/overview", signOut));
        assertLeadsTo(SIGN_IN, browser.get("/admin/overview"));
    }

    @Test
    void list_needsNoScript() throws Exception {
        browser.signIn(System.getenv("CERTKP_BOOTSTRAP_PASSWORD"));
        String page =
                browser.get("/admin/pairs?ordering=-name&page=last").is(200).body();
        assertTrue(page.contains("aria-sort=\"descending\""), page);
        assertTrue(page.contains("href=\"/admin/pairs?ordering=cert_expiry\""), page);
    }
}
