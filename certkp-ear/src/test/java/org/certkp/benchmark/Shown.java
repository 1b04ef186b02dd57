package org.certkp.benchmark;

import com.microsoft.playwright.Page;
import java.util.Map;

/**
 * How long it took from what a person did until the browser had painted what came of it. The browser takes all times
 * itself; they are in milliseconds.
 *
 * @param rows until the rows, or the figures, were seen; from the last key, click or choice, or from the start of the
 *     navigation
 * @param server from the request until the whole answer was there
 * @param bytes of the answer as it was sent
 * @param firstPaint from the start of the page's navigation until anything was painted
 * @param firstContent the same until text or an image was painted
 */
record Shown(double rows, double server, double bytes, double firstPaint, double firstContent) {

    private static final String IS_SHOWN = "() => window.stopwatch.isShown()";
    private static final String READ = "() => window.stopwatch.read()";

    /** Waits until the page has painted itself, or the answer to what was done on it last. */
    static Shown on(Page page) {
        page.waitForFunction(IS_SHOWN);
        Map<?, ?> read = (Map<?, ?>) page.evaluate(READ);
        return new Shown(
                number(read, "rows"),
                number(read, "server"),
                number(read, "bytes"),
                number(read, "firstPaint"),
                number(read, "firstContent"));
    }

    private static double number(Map<?, ?> read, String key) {
        return ((Number) read.get(key)).doubleValue();
    }
}
