package org.certkp.benchmark.load;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.certkp.program.Command;
import org.certkp.program.NeededProgram;

/**
 * Clients that send a request as soon as they have the answer to the one before, over one connection each.
 *
 * @param base where to, without a slash at the end
 * @param token bearer token
 * @param clients how many
 * @param seconds how long
 */
public record Wrk(URI base, String token, int clients, int seconds) {

    private static final String SCRIPT = "src/test/resources/org/certkp/benchmark/load/requests.lua";

    private static final int WARM_UP_SECONDS = 4;

    /** A busy JVM on two cores compiles for over a minute, in bursts, and may seem to be done between them. */
    private static final int FEWEST_WARM_UPS = 20;

    /** So many that were not faster end it. */
    private static final int SLOWER_WARM_UPS = 3;

    private static final int MOST_WARM_UPS = 30;
    private static final double FASTER = 1.05;

    /** Ends the test, with a sentence, where wrk is not installed. */
    public static void require() {
        NeededProgram.require("wrk", "The benchmarks under load");
    }

    /** Sends the requests again and again until that no longer gets faster: the server compiles what answers them. */
    public void warmUp(Requests requests) throws Exception {
        Wrk shorter = new Wrk(base, token, clients, Math.min(seconds, WARM_UP_SECONDS));
        double fastest = 0;
        int slower = 0;
        for (int i = 0; i < MOST_WARM_UPS && (i < FEWEST_WARM_UPS || slower < SLOWER_WARM_UPS); i++) {
            double perSecond = shorter.perSecond(requests);
            slower = perSecond < fastest * FASTER ? slower + 1 : 0;
            fastest = Math.max(fastest, perSecond);
        }
    }

    /** 0 also when there was no answer in time, as can be of a server that has just started. */
    private double perSecond(Requests requests) throws Exception {
        try {
            return send(requests).perSecond();
        } catch (NoAnswerException e) {
            return 0;
        }
    }

    /**
     * Sends the requests.
     *
     * @throws IllegalStateException when an answer was none of 2xx, or {@link NoAnswerException} when there was none
     */
    public Load send(Requests requests) throws Exception {
        Path file = requests.write();
        try {
            return Load.parse(Command.output(command(file)));
        } finally {
            Files.delete(file);
        }
    }

    private String[] command(Path requests) {
        return new String[] {
            "wrk",
            "--threads=" + clients,
            "--connections=" + clients,
            "--duration=" + seconds + "s",
            "--timeout=30s",
            "--header=Authorization: Bearer " + token,
            "--header=Content-Type: application/json",
            "--script=" + SCRIPT,
            base.toString(),
            "--",
            requests.toString(),
            Integer.toString(clients),
            UUID.randomUUID().toString()
        };
    }
}
