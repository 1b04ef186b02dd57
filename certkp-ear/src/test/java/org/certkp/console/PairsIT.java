package org.certkp.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jakarta.json.Json;
import java.util.List;
import org.certkp.contract.Api;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The table, with pairs whose names only this test has: a-…, b-…, source-…, and c-…, which has no key. */
@ExtendWith(Visits.class)
class PairsIT {

    private Visitor person;
    private String common;

    @BeforeEach
    void openTheTable(Visitor visitor) {
        person = visitor.signIn();
        common = Api.uniqueName();
        generate("a-", "ecdsa", 10);
        generate("b-", "ed25519", 60);
        String certificate = person.console().api().certificate(generate("source-", "ed448", 300));
        person.console()
                .api()
                .post(Api.object("name", "c-" + common, "certificate_data", certificate))
                .is(201);
        person.open("/admin/pairs?search=-" + common);
        assertThat(names()).hasCount(4);
    }

    private String generate(String prefix, String algorithm, int days) {
        String body = Json.createObjectBuilder()
                .add("common_name", prefix + common)
                .add("validity_days", days)
                .add("alg", algorithm)
                .build()
                .toString();
        return person.console()
                .api()
                .send("POST", Api.PAIRS + "generate/", body)
                .is(200)
                .text("pk");
    }

    private Locator names() {
        return person.page().locator("#table tbody a");
    }

    private void assertShows(String... prefixes) {
        String[] expected = new String[prefixes.length];
        for (int i = 0; i < prefixes.length; i++) {
            expected[i] = prefixes[i] + common;
        }
        assertThat(names()).hasText(expected);
    }

    private Locator filter(String label) {
        return person.page()
                .getByRole(AriaRole.SEARCH)
                .getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
    }

    private Locator column(String label) {
        return person.page()
                .locator("[id='list:columns']")
                .getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
    }

    private Locator header(String text) {
        return person.page().getByRole(AriaRole.COLUMNHEADER, new Page.GetByRoleOptions().setName(text));
    }

    @Test
    void search_findsAPartOfAName() {
        filter("Search").fill("b-" + common);
        assertShows("b-");
        filter("Search").fill("nobody has this name");
        person.assertSees("No pair fits the filter.");
    }

    @Test
    void filters_narrowTheTable() {
        filter("Key type").selectOption("Ed25519");
        assertShows("b-");
        filter("Key type").selectOption("Any");
        assertThat(names()).hasCount(4);
        filter("Private key").selectOption("None");
        assertShows("c-");
        filter("Private key").selectOption("Present");
        filter("Expiry").selectOption("Within 90 days");
        assertThat(names()).hasCount(2);
        filter("Expiry").selectOption("Within 30 days");
        assertShows("a-");
    }

    @Test
    void header_sortsByItsColumn() {
        header("Name").click();
        assertThat(header("Name")).hasAttribute("aria-sort", "ascending");
        assertShows("a-", "b-", "c-", "source-");
        header("Name").click();
        assertThat(header("Name")).hasAttribute("aria-sort", "descending");
        assertShows("source-", "c-", "b-", "a-");
    }

    @Test
    void table_fitsIntoWindowsOfAnyWidth() {
        for (int width : new int[] {Look.WIDE, 1151, 1150, 901, 900, Look.NARROW}) {
            person.page().setViewportSize(width, Look.HEIGHT);
            assertEquals(
                    List.of(),
                    person.page()
                            .evaluate(
                                    "() => [...document.querySelectorAll('html, #table')]"
                                            + ".filter(part => part.scrollWidth > part.clientWidth).map(part => part.id || part.tagName)"),
                    width + " pixels");
        }
    }

    @Test
    void columnsAndPageSize_areKept() {
        assertThat(header("SHA-1 fingerprint")).hasCount(0);
        person.page()
                .locator("summary")
                .filter(new Locator.FilterOptions().setHasText("Columns"))
                .click();
        column("SHA-1 fingerprint").check();
        assertThat(header("SHA-1 fingerprint")).isVisible();
        column("Subject").uncheck();
        assertThat(header("Subject")).hasCount(0);
        Locator pageSize = person.field("Rows on a page");
        person.page().waitForResponse("**/admin/pairs*", () -> pageSize.selectOption("50"));
        person.page().reload();
        assertThat(pageSize).hasValue("50");
        assertThat(header("SHA-1 fingerprint")).isVisible();
        assertThat(header("Subject")).hasCount(0);
    }

    @Test
    void pages_showWhatFollowsAndKeepWhatIsSelected() {
        for (int number = 0; number < 18; number++) {
            generate("z" + number + "-", "ed25519", 1);
        }
        person.page().reload();
        assertThat(names()).hasCount(20);
        Locator checkbox = person.page().getByLabel("Select a-" + common);
        checkbox.check();
        next().click();
        assertThat(names()).hasCount(2);
        person.assertSees("21 to 22 of 22");
        person.assertSees("1 pair is selected");
        person.page().goBack();
        assertThat(checkbox).isChecked();
        person.open("/admin/pairs?search=-" + common + "&page=9");
        person.assertSees("21 to 22 of 22");
    }

    private Locator next() {
        return person.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Next page"));
    }

    @Test
    void list_hasAnAddressThatOneGoesBackTo() {
        filter("Expiry").selectOption("Within 90 days");
        assertThat(names()).hasCount(2);
        header("Name").click();
        assertThat(header("Name")).hasAttribute("aria-sort", "ascending");
        header("Name").click();
        assertShows("b-", "a-");
        person.page().reload();
        assertShows("b-", "a-");
        assertThat(filter("Expiry")).hasValue("90");
        person.page().goBack();
        assertShows("a-", "b-");
        person.page().goBack();
        person.page().goBack();
        assertThat(names()).hasCount(4);
        assertThat(filter("Expiry")).hasValue("");
    }

    @Test
    void keyboard_staysWhereItWas() {
        header("Name").getByRole(AriaRole.LINK).press("Enter");
        assertThat(header("Name")).hasAttribute("aria-sort", "ascending");
        assertThat(header("Name").getByRole(AriaRole.LINK)).isFocused();
        filter("Search").fill("b-" + common);
        assertShows("b-");
        assertThat(filter("Search")).isFocused();
    }

    @Test
    void lostSession_leadsThroughTheSignInBackToTheList() {
        person.context().clearCookies();
        header("Name").click();
        person.assertIsAt("/admin/sign-in");
        person.submitPassword(Console.ACCOUNT, Console.PASSWORD);
        assertThat(header("Name")).hasAttribute("aria-sort", "ascending");
        assertThat(names()).hasCount(4);
    }
}
