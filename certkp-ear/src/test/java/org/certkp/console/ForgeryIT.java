package org.certkp.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import jakarta.json.JsonObject;
import org.certkp.contract.Api;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What another site could make the browser of a signed-in person send: the form that deletes a pair. */
@ExtendWith(Visits.class)
class ForgeryIT {

    private static final String VIEW_STATE = "jakarta.faces.ViewState";

    private Visitor person;
    private String id;
    private String page;
    private FormData deletion;

    @BeforeEach
    void openAPair(Visitor visitor) {
        person = visitor.signIn();
        JsonObject pair = person.console().api().generated();
        id = pair.getString("pk");
        page = "/admin/pair?id=" + id;
        person.open(page);
        deletion = FormData.create()
                .set("deletion", "deletion")
                .set("deletion:typed", pair.getString("name"))
                .set("deletion:delete", "deletion:delete");
    }

    private String viewState() {
        return person.page().locator("input[name='" + VIEW_STATE + "']").first().inputValue();
    }

    private APIResponse send(RequestOptions request) {
        return person.context()
                .request()
                .post(person.console().url() + page, request.setForm(deletion).setMaxRedirects(0));
    }

    private void assertPairIsThere() {
        person.console().api().get(Api.PAIRS + id + "/").is(200);
    }

    @Test
    void post_withoutTheStateOfAPageIsRefused() {
        assertEquals(403, send(RequestOptions.create()).status());
        assertPairIsThere();
    }

    @Test
    void post_fromAnotherSiteIsRefused() {
        deletion.set(VIEW_STATE, viewState());
        assertEquals(
                403,
                send(RequestOptions.create().setHeader("Sec-Fetch-Site", "cross-site"))
                        .status());
        assertPairIsThere();
    }

    @Test
    void post_withAForgedStateChangesNothing() {
        deletion.set(VIEW_STATE, "123456789:987654321");
        send(RequestOptions.create());
        assertPairIsThere();
    }

    /** So that the three before it are known to send what would work otherwise. */
    @Test
    void post_withTheStateOfThePageDeletes() {
        deletion.set(VIEW_STATE, viewState());
        assertEquals(302, send(RequestOptions.create()).status());
        person.console().api().get(Api.PAIRS + id + "/").is(404);
    }

    @Test
    void page_isNotShownInAFrame() {
        assertThat(person.page().locator("main")).isVisible();
        var headers = person.open(page).headers();
        assertEquals("DENY", headers.get("x-frame-options"));
        assertEquals("no-store", headers.get("cache-control"));
    }
}
