package org.certkp.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;

/** Somebody who looks at the console, with a browser of their own: its cookies, its language, its one page. */
public final class Visitor {

    private final Console console;
    private final BrowserContext context;
    private final Watch watch;
    private final Page page;

    Visitor(Console console, BrowserContext context) {
        this.console = console;
        this.context = context;
        this.watch = Watch.over(context, console.url());
        this.page = context.newPage();
    }

    Console console() {
        return console;
    }

    public BrowserContext context() {
        return context;
    }

    public Page page() {
        return page;
    }

    /**
     * Asks for a page.
     *
     * @param path of the server
     */
    public Response open(String path) {
        return page.navigate(console.url() + path);
    }

    /** Opens the sign-in and gets through it. */
    public Visitor signIn() {
        open("/admin/sign-in");
        submitPassword(Console.ACCOUNT, Console.PASSWORD);
        assertIsAt("/admin/overview");
        return this;
    }

    /** Fills in the sign-in that is shown, in whatever language, and sends it. */
    void submitPassword(String account, String password) {
        page.locator("[id='form:name']").fill(account);
        page.locator("[id='form:password']").fill(password);
        page.locator("[id='form:submit']").click();
    }

    /** Types into a field and leaves it, as one does before the server looks at it. */
    void fill(String label, String value) {
        Locator field = field(label);
        field.fill(value);
        field.blur();
    }

    /** The field with exactly this label. */
    Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    void press(String button) {
        button(button).click();
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** The dialog that is open. */
    Locator dialog() {
        return page.getByRole(AriaRole.DIALOG);
    }

    /** A button of the dialog that is open. */
    Locator dialogButton(String name) {
        return dialog().getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    /** Waits until this text is seen. */
    void assertSees(String text) {
        assertThat(page.getByText(text).first()).isVisible();
    }

    /** Waits until the page with this title is shown. */
    void assertHeading(String title) {
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText(title);
    }

    /** Waits until the browser is at this path; parameters do not matter. */
    void assertIsAt(String path) {
        page.waitForURL(url -> url.replaceFirst("\\?.*", "").equals(console.url() + path));
    }

    /** Ends the visit. Fails when something happened that must not happen on any page. */
    public void leave() {
        context.close();
        watch.assertNothing();
    }
}
