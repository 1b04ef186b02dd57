package org.certkp.domain.account;

import static org.certkp.domain.account.AccessFixture.HERE;
import static org.certkp.domain.account.AccessFixture.PASSWORD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.certkp.domain.caller.Authorization;
import org.certkp.domain.failure.CertkpException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What bounds the cost of sign-ins, whatever names they have. */
class SignInBoundsTest {

    private static final SignIn ACCEPTED = new SignIn.Accepted("admin", 1);

    private final AccessFixture access = new AccessFixture();

    @BeforeEach
    void makeAccount() {
        access.firstAccount(Path.of("/nowhere"), Optional.of(PASSWORD));
        access.pbkdf2.verified.clear();
    }

    private SignIn signIn(String name, String address) {
        return access.service().signIn(name, PASSWORD, address);
    }

    private static SignIn refused(int seconds) {
        return new SignIn.Refused(Duration.ofSeconds(seconds));
    }

    /** Fails with ever other names. */
    private List<SignIn> failing(int times, IntFunction<String> address) {
        return IntStream.range(0, times)
                .mapToObj(i -> signIn("nobody" + i, address.apply(i)))
                .toList();
    }

    @Test
    void signIn_hashesForOneAddressNoMoreThanItsBudget() {
        List<SignIn> results = failing(200, i -> HERE);
        assertEquals(30, access.pbkdf2.verified.size());
        assertEquals(List.of(refused(0), refused(10), refused(10)), results.subList(28, 31));
        assertEquals(refused(10), results.get(199));
    }

    @Test
    void signIn_earnsOneAttemptInTenSeconds() {
        failing(30, i -> HERE);
        access.pass(Duration.ofSeconds(9));
        assertEquals(refused(1), signIn("admin", HERE));
        access.pass(Duration.ofSeconds(1));
        assertEquals(ACCEPTED, signIn("admin", HERE));
        // The success cost nothing.
        assertEquals(ACCEPTED, signIn("admin", HERE));
        assertEquals(refused(10), signIn("nobody", HERE));
        access.pass(Duration.ofSeconds(29));
        access.pbkdf2.verified.clear();
        failing(10, i -> HERE);
        assertEquals(2, access.pbkdf2.verified.size());
    }

    @Test
    void signIn_elsewhereIsNotBounded() {
        failing(31, i -> HERE);
        assertEquals(ACCEPTED, signIn("admin", "192.0.2.8"));
    }

    @Test
    void signIn_countsAnIpv6SiteAsOneAddress() {
        failing(31, i -> "2001:db8:0:7::" + Integer.toHexString(i + 1));
        assertEquals(30, access.pbkdf2.verified.size());
        assertEquals(refused(10), signIn("admin", "2001:db8:0:7:ffff::1"));
        assertEquals(ACCEPTED, signIn("admin", "2001:db8:0:8::1"));
    }

    @Test
    void signIn_bySomebodyWithAnAccountGivesNoBudgetForGuesses() {
        for (int i = 0; i < 40; i++) {
            signIn("nobody" + i, HERE);
            signIn("admin", HERE);
        }
        assertEquals(refused(10), signIn("nobody", HERE));
    }

    private static void assertBusy(Runnable call) {
        assertEquals(
                CertkpException.Kind.BUSY,
                assertThrows(CertkpException.class, call::run).kind());
    }

    @Test
    void passwords_areHashedTwoAtOnceAndNoMore() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(2);
        Semaphore goOn = new Semaphore(0);
        access.pbkdf2.before = () -> {
            begun.countDown();
            goOn.acquireUninterruptibly();
        };
        List<CompletableFuture<SignIn>> first = IntStream.range(0, 2)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> signIn("admin", "192.0.2." + i), work -> new Thread(work).start()))
                .toList();
        begun.await();
        assertBusy(() -> signIn("admin", HERE));
        assertBusy(() -> access.service().changePassword(Authorization.caller("admin", HERE), PASSWORD, "another one"));
        goOn.release(3);
        first.forEach(signIn -> assertEquals(ACCEPTED, signIn.join()));
        assertEquals(ACCEPTED, signIn("admin", HERE));
    }
}
