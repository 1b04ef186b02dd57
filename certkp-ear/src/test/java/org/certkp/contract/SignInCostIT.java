package org.certkp.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What sign-ins can cost the server that somebody sends with ever other names. */
class SignInCostIT extends DeployedArchive {

    private static final int MANY = 200;
    private static final String REFUSED = "The account or the password is wrong.";

    private static Answer signIn(String address) {
        try {
            return new PlainBrowser(base(), Map.of("X-Forwarded-For", address)).signIn(Api.uniqueName(), "wrong");
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Each from an address of its own, so that no budget of an address bounds them. */
    @Test
    void signIns_atTheSameTimeAreRefusedWhileTheApiAnswers() {
        ExecutorService crowd = Executors.newFixedThreadPool(MANY);
        List<CompletableFuture<Answer>> sent = IntStream.range(0, MANY)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> signIn("198.51.101." + i), crowd))
                .toList();
        while (sent.stream().anyMatch(answer -> !answer.isDone())) {
            api().get(Api.PAIRS).is(200);
        }
        crowd.shutdown();
        List<Answer> answers = sent.stream().map(CompletableFuture::join).toList();
        List<Answer> busy =
                answers.stream().filter(answer -> answer.status() == 503).toList();
        assertTrue(busy.size() > MANY / 2, () -> busy.size() + " of " + MANY);
        assertTrue(busy.size() < MANY, "at least one had its turn");
        for (Answer answer : busy) {
            assertTrue(answer.body().contains("Too many passwords are being checked."), answer.body());
            assertEquals("5", answer.header("Retry-After"));
        }
        answers.stream()
                .filter(answer -> !busy.contains(answer))
                .forEach(answer -> assertTrue(answer.is(200).body().contains(REFUSED), answer.body()));
    }

    /** Each from another address of one IPv6 site, until one is told to wait. One attempt is earned in ten seconds. */
    @Test
    void signIns_ofOneAddressHaveABudgetWhateverTheNames() {
        Instant start = Instant.now();
        int looked = 0;
        while (signIn("2001:db8:1:2::" + looked).is(200).body().contains(REFUSED)) {
            looked++;
        }
        long earned = Duration.between(start, Instant.now()).toSeconds() / 10 + 1;
        assertTrue(looked >= 29 && looked <= 30 + earned, looked + " were looked at, " + earned + " were earned");
        Answer late = signIn("2001:db8:1:2::ffff").is(200);
        assertTrue(late.body().contains("too many failed attempts"), late.body());
    }
}
