package org.certkp.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SameSiteAttribute;
import java.util.List;
import java.util.regex.Pattern;
import org.certkp.contract.Api;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Visits.class)
class SignInIT {

    @Test
    void signIn_opensTheOverview(Visitor person) {
        person.open("/admin/");
        person.assertIsAt("/admin/sign-in");
        person.submitPassword(Console.ACCOUNT, Console.PASSWORD);
        person.assertIsAt("/admin/overview");
        person.assertHeading("Overview");
    }

    @Test
    void signIn_refusesAWrongPassword(Visitor person) {
        person.open("/admin/sign-in");
        person.submitPassword(Api.uniqueName(), "not the password");
        person.assertSees("The account or the password is wrong.");
        person.assertIsAt("/admin/sign-in");
        assertThat(person.field("Password")).hasValue("");
    }

    @Test
    void signIn_slowsDownAfterRepeatedFailures(Visitor person) {
        String account = Api.uniqueName();
        for (int failures = 1; failures <= 4; failures++) {
            person.open("/admin/sign-in");
            person.submitPassword(account, "not the password");
            person.assertSees("The account or the password is wrong.");
        }
        person.submitPassword(account, "not the password");
        assertThat(person.page().getByText(Pattern.compile("too many failed attempts. Try again in [12] seconds.")))
                .isVisible();
    }

    @Test
    void signIn_leadsToThePageThatWasAskedFor(Visitor person) {
        person.open("/admin/pairs?key=no");
        person.assertIsAt("/admin/sign-in");
        person.submitPassword(Console.ACCOUNT, Console.PASSWORD);
        assertThat(person.page()).hasURL(person.console().url() + "/admin/pairs?key=no");
    }

    @Test
    void signIn_leadsToNoOtherSite(Visitor person) {
        person.open("/admin/sign-in?from=https://example.com/");
        person.submitPassword(Console.ACCOUNT, Console.PASSWORD);
        person.assertIsAt("/admin/overview");
    }

    @Test
    void signIn_givesTheFirstCookiesAndHidesThemFromScripts(Visitor person) {
        person.open("/admin/sign-in");
        assertEquals(List.of(), person.context().cookies());
        person.submitPassword(Console.ACCOUNT, Console.PASSWORD);
        person.assertIsAt("/admin/overview");
        List<Cookie> cookies = person.context().cookies();
        assertEquals(2, cookies.size());
        for (Cookie cookie : cookies) {
            assertTrue(cookie.httpOnly, cookie.name);
            assertEquals(SameSiteAttribute.LAX, cookie.sameSite, cookie.name);
        }
    }

    @Test
    void api_neitherTakesNorGivesACookie(Visitor person) {
        person.signIn();
        String pairs = person.console().url() + Api.PAIRS;
        assertEquals(0, person.context().cookies(pairs).size());
        assertEquals(403, person.context().request().get(pairs).status());
        assertFalse(
                person.console().api().get(Api.PAIRS).is(200).headers().map().containsKey("set-cookie"));
        assertFalse(person.console()
                .api()
                .get(Api.PAIRS + "x/")
                .is(404)
                .headers()
                .map()
                .containsKey("set-cookie"));
    }

    @Test
    void signOut_leavesNothingToGoBackTo(Visitor person) {
        person.signIn();
        person.open("/admin/pairs");
        person.press("Sign out");
        person.assertIsAt("/admin/sign-in");
        person.page().goBack();
        person.assertIsAt("/admin/sign-in");
        person.assertHeading("Sign in");
    }

    @Test
    void lostSession_leadsThroughTheSignInBackToThePage(Visitor person) {
        person.signIn();
        person.open("/admin/generate");
        person.context().clearCookies();
        person.fill("Validity in days", "0");
        person.assertIsAt("/admin/sign-in");
        person.submitPassword(Console.ACCOUNT, Console.PASSWORD);
        person.assertIsAt("/admin/generate");
        person.assertHeading("Generate a pair");
    }
}
