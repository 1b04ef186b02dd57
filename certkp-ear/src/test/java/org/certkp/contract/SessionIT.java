package org.certkp.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who has a session of the console, and what it takes to use one. */
class SessionIT extends DeployedArchive {

    private static final String PASSWORD = System.getenv("CERTKP_BOOTSTRAP_PASSWORD");
    private static final String OVERVIEW = "/admin/overview";
    private static final String ACCOUNT = "/admin/account";

    private final PlainBrowser browser = new PlainBrowser(base());

    private static List<String> cookies(Answer answer) {
        return answer.headers().allValues("Set-Cookie");
    }

    private static String cookie(Answer answer, String name) {
        return cookies(answer).stream()
                .filter(cookie -> cookie.startsWith(name + "="))
                .findFirst()
                .orElseThrow()
                .replaceFirst(";.*", "");
    }

    /** A session of certkp's with the cookies of another browser, or some of them. */
    private static Answer overviewWith(String... cookies) throws Exception {
        return new PlainBrowser(base(), Map.of("Cookie", String.join("; ", cookies))).get(OVERVIEW);
    }

    @Test
    void visitor_whoIsNotSignedInHasNoSession() throws Exception {
        assertEquals(List.of(), cookies(browser.get("/admin/sign-in").is(200)));
        assertEquals(List.of(), cookies(browser.get(OVERVIEW).is(302)));
        assertEquals(List.of(), cookies(browser.get("/admin/nothing").is(302)));
        Answer refused = browser.signIn(Api.uniqueName(), "wrong").is(200);
        assertTrue(refused.body().contains("The account or the password is wrong."), refused.body());
        assertEquals(List.of(), cookies(refused));
        Answer forgotten =
                browser.post("/admin/sign-in", "application/x-www-form-urlencoded", "jakarta.faces.ViewState=1:2");
        assertEquals(List.of(), cookies(forgotten.is(302)));
    }

    @Test
    void session_needsBothOfItsCookies() throws Exception {
        Answer signedIn = browser.signIn(PASSWORD).is(302);
        String session = cookie(signedIn, "certkp-session");
        String key = cookie(signedIn, "certkp-session-key");
        assertTrue(key.matches("certkp-session-key=[A-Za-z0-9_-]{43}"), key);
        overviewWith(session, key).is(200);
        overviewWith(session).is(302);
        overviewWith(key).is(302);
        overviewWith(session, "certkp-session-key=").is(302);
        overviewWith(session, key.substring(0, key.length() - 1)).is(302);
        // Who guesses a session's id does not end it.
        overviewWith(session, key).is(200);
        // Another site of the domain may add a cookie of the name, which locks nobody out.
        overviewWith("certkp-session-key=planted", session, key).is(200);
    }

    @Test
    void session_isANewOneAfterEachSignIn() throws Exception {
        Answer first = browser.signIn(PASSWORD).is(302);
        String session = cookie(first, "certkp-session");
        // Somebody plants a session of their own in the browser of another, who then signs in.
        PlainBrowser victim = new PlainBrowser(base(), Map.of("Cookie", session));
        Answer second = victim.signIn(PASSWORD).is(302);
        assertNotEquals(session, cookie(second, "certkp-session"));
        overviewWith(session, cookie(second, "certkp-session-key")).is(302);
        overviewWith(session, cookie(first, "certkp-session-key")).is(302);
    }

    @Test
    void session_endsWithTheSignOut() throws Exception {
        Answer signedIn = browser.signIn(PASSWORD).is(302);
        Answer overview = browser.get(OVERVIEW).is(200);
        Answer out = browser.submit(overview, OVERVIEW, Map.of("person", "person", "person:signOut", ""));
        assertTrue(cookies(out.is(302)).toString().contains("certkp-session-key=;"), cookies(out)::toString);
        overviewWith(cookie(signedIn, "certkp-session"), cookie(signedIn, "certkp-session-key"))
                .is(302);
    }

    /** Without a script: the browser sends no nonce of the page's policy, as many a test and tool does not. */
    @Test
    void password_isChangedAndTheOldCookiesAreWorthNothing() throws Exception {
        Answer signedIn = browser.signIn(PASSWORD).is(302);
        String other = PASSWORD + " in between";
        Answer changed = browser.submit(browser.get(ACCOUNT).is(200), ACCOUNT, change(PASSWORD, other));
        try {
            assertTrue(changed.is(200).body().contains("The password was changed."), changed.body());
            String session = cookie(signedIn, "certkp-session");
            String key = cookie(signedIn, "certkp-session-key");
            overviewWith(session, key).is(302);
            overviewWith(session, cookie(changed, "certkp-session-key")).is(302);
            overviewWith(cookie(changed, "certkp-session"), key).is(302);
            browser.get(OVERVIEW).is(200);
        } finally {
            Answer back = browser.submit(changed, ACCOUNT, change(other, PASSWORD));
            assertTrue(back.is(200).body().contains("The password was changed."), back.body());
        }
    }

    private static Map<String, String> change(String current, String replacement) {
        return Map.of(
                "form", "form",
                "form:current_password", current,
                "form:new_password", replacement,
                "form:repeated_password", replacement,
                "form:change", "form:change");
    }

    @Test
    void cookies_areForTlsWhereThereIsTls() throws Exception {
        for (String cookie : cookies(browser.signIn(PASSWORD).is(302))) {
            String attributes = cookie.toLowerCase(Locale.ROOT);
            assertTrue(attributes.contains("httponly") && attributes.contains("samesite=lax"), cookie);
            assertTrue(attributes.contains("path=/admin") && !attributes.contains("secure"), cookie);
        }
        Answer byTls = new PlainBrowser(base(), Map.of("X-Forwarded-Proto", "https"))
                .signIn(PASSWORD)
                .is(302);
        assertEquals(2, cookies(byTls).size());
        cookies(byTls).forEach(cookie -> assertTrue(cookie.contains("Secure"), cookie));
    }
}
