package org.certkp.benchmark;

import static java.util.Objects.requireNonNull;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.certkp.console.Console;
import org.certkp.console.Look;
import org.certkp.console.Visitor;

/** What a person does with the table of pairs, timed. Whoever sorts, searches or filters opens the page anew for it. */
final class PairsPage {

    private static final String PAIRS = "/admin/pairs";
    private static final Path STOPWATCH = Path.of("src/test/resources/org/certkp/benchmark/stopwatch.js");

    private final Console console;
    private final Visitor visitor;
    private final Page page;

    private PairsPage(Console console, Visitor visitor) {
        this.console = console;
        this.visitor = visitor;
        this.page = visitor.page();
        page.addInitScript(STOPWATCH);
    }

    /** The page for somebody who has just signed in. */
    static PairsPage signedIn(Console console) {
        requireNonNull(console, "console is null");
        return new PairsPage(console, console.visitor(Look.USUAL).signIn());
    }

    Shown open() {
        visitor.open(PAIRS);
        return Shown.on(page);
    }

    /** Opens it in a browser that has kept no files of certkp. */
    Shown openForTheFirstTime() {
        Visitor other = console.visitor(Look.USUAL);
        other.context().addCookies(visitor.context().cookies());
        Shown shown = new PairsPage(console, other).open();
        other.leave();
        return shown;
    }

    Shown overview() {
        visitor.open("/admin/overview");
        return Shown.on(page);
    }

    Shown search(String text) {
        return answer(() -> page.locator("#search").pressSequentially(text));
    }

    Shown sortByExpiry() {
        return click("#sort-cert_expiry");
    }

    Shown nextPage() {
        return click("#next");
    }

    Shown lastPage() {
        return click("#last");
    }

    /**
     * Chooses in a filter.
     *
     * @param id of the filter
     */
    Shown filter(String id, String value) {
        return answer(() -> page.locator("#" + id).selectOption(value));
    }

    /** The name in the first row of the table. */
    String firstName() {
        Locator names = page.locator("#table tbody a");
        return names.first().textContent();
    }

    void leave() {
        visitor.leave();
    }

    private Shown click(String selector) {
        return answer(() -> page.locator(selector).click());
    }

    private Shown answer(Runnable act) {
        open();
        page.waitForResponse(response -> response.request().resourceType().equals("fetch"), act);
        return Shown.on(page);
    }
}
