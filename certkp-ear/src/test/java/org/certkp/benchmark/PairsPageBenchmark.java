package org.certkp.benchmark;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.certkp.console.Console;
import org.certkp.contract.Api;
import org.certkp.server.StartedJar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The table of many pairs in a browser, each interaction in turn with its REST call, so that both see one machine. */
class PairsPageBenchmark {

    private static final int PAIRS = 100_000;
    private static final int WARM_UPS = 30;
    private static final int ROUNDS = 20;
    private static final int LIMIT_SECONDS = 1800;

    private static final List<Interaction> INTERACTIONS = List.of(
            new Interaction("open: first paint", "", true, PairsPage::open, Shown::firstPaint),
            new Interaction("open: first content", "", true, PairsPage::open, Shown::firstContent),
            Interaction.same("open: rows", "", PairsPage::open),
            Interaction.same("open for the first time: rows", "", PairsPage::openForTheFirstTime),
            Interaction.same("next page", "page=2", PairsPage::nextPage),
            Interaction.same("last page", "page=last", PairsPage::lastPage),
            Interaction.same("sort by expiry", "ordering=cert_expiry", PairsPage::sortByExpiry),
            Interaction.search("0123"),
            Interaction.search("host-012345"),
            Interaction.same("filter by key type", "key_type=ed448", page -> page.filter("key_type", "ed448")),
            Interaction.similar("filter by expiry", "key_type=ed448", page -> page.filter("expiry", "30")),
            Interaction.similar("overview", "ordering=cert_expiry", PairsPage::overview));

    private static final String NOTES = """

            Medians and 90th percentiles of %d rounds with %d pairs, 20 rows a page. *shown*: from the last key, click or
            choice until the browser had painted the rows, without the 250 ms in which a search waits for another key.
            *server*: from the page's request until its whole answer. *REST*: the same query by the API, which was asked
            once before, and then for the first page. (*) The API has no such query; beside it stands `key_type=ed448` or `ordering=cert_expiry`.
            """;

    private final Map<String, Measured> measured = new LinkedHashMap<>();

    @Test
    @Timeout(LIMIT_SECONDS)
    void interactions_besideTheirRestCalls() throws Exception {
        Path dataDir = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "benchmark-data");
        fill(dataDir);
        String machine;
        try (Console console = Console.start(dataDir).orElseThrow()) {
            machine = Machine.description();
            PairsPage page = PairsPage.signedIn(console);
            for (int round = 0; round < WARM_UPS + ROUNDS; round++) {
                round(page, console.api(), round >= WARM_UPS);
            }
            page.leave();
        }
        StringBuilder table = new StringBuilder(machine + "\n\n" + Measured.HEADER);
        measured.forEach((name, times) -> table.append(times.line(name)));
        Report.write("pairs-page", table + String.format(NOTES, ROUNDS, PAIRS));
    }

    private static void fill(Path dataDir) throws Exception {
        String name = Api.uniqueName();
        try (StartedJar certkp = StartedJar.with(Console.settings(dataDir))) {
            new Api(URI.create(certkp.url()), StartedJar.TOKEN)
                    .generate(name, "rsa")
                    .is(200);
        }
        ManyPairs.copy(dataDir, name, PAIRS - 1);
    }

    private void round(PairsPage page, Api api, boolean counts) {
        for (Interaction interaction : INTERACTIONS) {
            RestCall call = RestCall.of(api, interaction.query());
            Shown shown = interaction.act().apply(page);
            if (interaction.isSame()) {
                assertEquals(call.firstName(), page.firstName(), interaction.name());
            }
            if (counts) {
                measured.computeIfAbsent(interaction.name(), key -> new Measured())
                        .add(interaction.millis().applyAsDouble(shown), shown, call.millis());
            }
        }
    }
}
