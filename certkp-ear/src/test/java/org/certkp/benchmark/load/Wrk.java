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

    private static final int WARM_UP_SECONDS = 5;

    /** Ends the test, with a sentence, where wrk is not installed. */
    public static void require() {
        NeededProgram.require("wrk", "The benchmarks under load");
    }

    /** Sends the requests for some seconds, for the server to compile what answers them; again if that was not enough. */
    public void warmUp(Requests requests) throws Exception {
        Wrk longer = new Wrk(base, token, clients, WARM_UP_SECONDS);
        try {
            longer.send(requests);
        } catch (IllegalStateException e) {
            // Of a server that has just started the first answer may take longer than that.
            longer.send(requests);
        }
    }

    /**
     * Sends the requests.
     *
     * @throws IllegalStateException when an answer was none of 2xx, or there was none
     */
    public Load send(Requests requests) throws Exception {
        Path file = requests.write();
        try {
            return Load.parse(Command.output(
                    "wrk",
                    "--threads",
                    Integer.toString(clients),
                    "--connections",
                    Integer.toString(clients),
                    "--duration",
                    seconds + "s",
                    "--timeout",
                    "30s",
                    "--header",
                    "Authorization: Bearer " + token,
                    "--header",
                    "Content-Type: application/json",
                    "--script",
                    SCRIPT,
                    base.toString(),
                    "--",
                    file.toString(),
                    Integer.toString(clients),
                    UUID.randomUUID().toString()));
        } finally {
            Files.delete(file);
        }
    }
}
