package org.certkp.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What must happen on no page, whatever is done there: a request to another host, a violation of the content security
 * policy, an error of a script, a dialog of the browser, a style or script or part of a page that the server refuses.
 */
final class Watch {

    private static final Set<String> BAD = Set.of("error", "warning");

    private final String url;
    private final List<String> seen = new ArrayList<>();

    private Watch(String url) {
        this.url = url + "/";
    }

    /**
     * Watches all pages of a context from now on.
     *
     * @param url of the only server
     */
    static Watch over(BrowserContext context, String url) {
        Watch watch = new Watch(url);
        context.onRequest(watch::request);
        context.onResponse(watch::response);
        context.onConsoleMessage(watch::console);
        context.onWebError(error -> watch.seen.add("script error: " + error.error()));
        context.onDialog(watch::dialog);
        return watch;
    }

    private void request(Request request) {
        String target = request.url();
        if (!target.startsWith(url) && !target.startsWith("data:")) {
            seen.add("request to " + target);
        }
    }

    /** A page may be refused, and the test says whether it must be. */
    private void response(Response response) {
        if (response.status() >= 400 && !response.request().isNavigationRequest()) {
            seen.add(response.status() + " for " + response.url());
        }
    }

    private void console(ConsoleMessage message) {
        boolean toldByResponse = message.text().startsWith("Failed to load resource");
        if (BAD.contains(message.type()) && !toldByResponse) {
            seen.add(message.type() + " of the browser on " + message.page().url() + ": " + message.text());
        }
    }

    private void dialog(Dialog dialog) {
        seen.add("dialog: " + dialog.message());
        dialog.dismiss();
    }

    /** Fails when something was seen. */
    void assertNothing() {
        assertEquals(List.of(), seen);
    }
}
