package org.certkp.console;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What axe-core finds on a page, of what makes it hard or impossible to use for some. */
final class Accessibility {

    private static final List<String> WCAG_2_1_AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa");
    private static final Set<String> GRAVE = Set.of("serious", "critical");

    private Accessibility() {}

    /** One line for each node of the page, as it is at this moment. */
    static Stream<String> violations(Page page) {
        // Legacy mode: the other opens a second page, and there are no frames here.
        return new AxeBuilder(page)
                .setLegacyMode(true).withTags(WCAG_2_1_AA).analyze().getViolations().stream()
                        .filter(rule -> GRAVE.contains(rule.getImpact()))
                        .flatMap(Accessibility::lines);
    }

    private static Stream<String> lines(Rule rule) {
        return rule.getNodes().stream()
                .map(node -> rule.getId() + " (" + rule.getImpact() + "): " + node.getHtml() + " " + node.getTarget()
                        + " " + node.getFailureSummary());
    }
}
