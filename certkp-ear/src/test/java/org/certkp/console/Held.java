package org.certkp.console;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import java.util.function.Predicate;

/** A request of a page that waits for its answer until the test lets it have one. */
final class Held {

    private final Page page;
    private Route route;

    private Held(Page page) {
        this.page = page;
    }

    /** The first request like this from now on. */
    static Held first(Page page, Predicate<Request> like) {
        Held held = new Held(page);
        page.route(url -> true, asked -> held.meet(asked, like));
        return held;
    }

    private void meet(Route asked, Predicate<Request> like) {
        if (route == null && like.test(asked.request())) {
            route = asked;
        } else {
            asked.fallback();
        }
    }

    /** Waits until the page has asked. */
    Held await() {
        page.waitForCondition(() -> route != null);
        return this;
    }

    /** Asks the server, and gives its answer to the page, which may have given up waiting for it. */
    void answer() {
        APIResponse answer = await().route.fetch();
        route.fulfill(new Route.FulfillOptions().setResponse(answer));
    }
}
