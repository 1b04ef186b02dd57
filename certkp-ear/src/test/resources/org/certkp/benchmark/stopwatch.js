// Runs in every page before the page's own scripts. It takes the time when a person does something, and when the browser
// has painted what came of it.
(() => {
    "use strict";

    // The table of pairs, or a figure of the overview.
    const WATCHED = "#table tbody, #pairs";

    let begun = 0; // The time origin: a page begins with its navigation.
    let shown = 0;
    let text = "";

    for (const kind of ["click", "input", "change"]) {
        document.addEventListener(kind, event => {
            begun = event.timeStamp;
            shown = 0;
        }, true);
    }

    new MutationObserver(() => {
        const watched = document.querySelector(WATCHED);
        if (watched && watched.textContent !== text) {
            text = watched.textContent;
            shown = 0;
            // A frame's callbacks run before it is painted, a task that they start runs after.
            requestAnimationFrame(() => setTimeout(() => { shown = performance.now(); }));
        }
    }).observe(document, { childList: true, subtree: true });

    const paint = name => performance.getEntriesByName(name)[0]?.startTime ?? NaN;

    // A page that is opened is seen with its first paint, which the browser tells of when it is on the screen.
    const seen = () => begun === 0 ? Math.max(shown, paint("first-contentful-paint")) : shown - begun;

    window.stopwatch = {
        isShown: () => shown > 0 && document.readyState === "complete" && !Number.isNaN(seen()),
        read() {
            const calls = performance.getEntriesByType("resource").filter(entry => entry.initiatorType === "fetch");
            const answer = calls.at(-1) ?? performance.getEntriesByType("navigation")[0];
            return {
                rows: seen(),
                server: answer.responseEnd - answer.requestStart,
                bytes: answer.encodedBodySize,
                firstPaint: paint("first-paint"),
                firstContent: paint("first-contentful-paint"),
            };
        },
    };
})();
