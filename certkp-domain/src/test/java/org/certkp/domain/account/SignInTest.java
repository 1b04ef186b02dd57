package org.certkp.domain.account;

import static org.certkp.domain.account.AccessFixture.HERE;
import static org.certkp.domain.account.AccessFixture.PASSWORD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.certkp.domain.caller.Caller;
import org.certkp.domain.caller.Permission;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignInTest {

    private static final SignIn ACCEPTED = new SignIn.Accepted("admin", 1);

    private final AccessFixture access = new AccessFixture();

    @BeforeEach
    void makeAccount() {
        access.firstAccount(Path.of("/nowhere"), Optional.of(PASSWORD));
        access.pbkdf2.verified.clear();
    }

    /** How many failures are counted, by name and address. */
    private Map<String, Integer> failures() {
        return access.failures.counts.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().count()));
    }

    private static SignIn refused(int seconds) {
        return new SignIn.Refused(Duration.ofSeconds(seconds));
    }

    private List<SignIn> failing(int times) {
        return Stream.generate(() -> access.signIn("wrong")).limit(times).toList();
    }

    @Test
    void signIn_acceptsThePassword() {
        assertEquals(ACCEPTED, access.signIn(PASSWORD));
        assertEquals(Map.of(" " + HERE, 0), failures());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Correct horse battery", "correct horse battery "})
    void signIn_refusesAWrongPassword(String password) {
        assertEquals(refused(0), access.signIn(password));
    }

    @Test
    void signIn_refusesAPasswordTooLongWithoutHashingIt() {
        assertEquals(refused(0), access.signIn("x".repeat(1025)));
        assertEquals(List.of(), access.pbkdf2.verified);
        assertEquals(Map.of(" " + HERE, 1, "admin " + HERE, 1), failures());
    }

    @Test
    void signIn_verifiesAsMuchForAnUnknownName() {
        assertEquals(refused(0), access.service().signIn("nobody", PASSWORD, HERE));
        assertEquals(1, access.pbkdf2.verified.size());
        String hash = access.pbkdf2.verified.get(0);
        assertTrue(hash.matches("PBKDF2WithHmacSHA512:210000:[A-Za-z0-9+/]{43}=:[A-Za-z0-9+/]{43}="), hash);
    }

    @Test
    void signIn_slowsAnUnknownNameDownAlike() {
        List<SignIn> known = failing(6);
        List<SignIn> unknown = Stream.generate(() -> access.service().signIn("nobody", "wrong", HERE))
                .limit(6)
                .toList();
        assertEquals(known, unknown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a\nb", "a\0b", "\uD83D"})
    void signIn_knowsNoNameThatCannotBeOne(String name) {
        assertEquals(refused(0), access.service().signIn(name, PASSWORD, HERE));
        assertTrue(access.failures.counts.isEmpty());
    }

    @Test
    void signIn_countsOnlyNamesUpTo200Characters() {
        access.service().signIn("😀".repeat(200), PASSWORD, HERE);
        assertEquals(refused(0), access.service().signIn("x".repeat(201), PASSWORD, HERE));
        assertEquals(
                Set.of(" " + HERE, "😀".repeat(200) + " " + HERE), failures().keySet());
    }

    @Test
    void signIn_asksForAWaitFromTheFifthFailureOn() {
        assertEquals(List.of(refused(0), refused(0), refused(0), refused(0), refused(2)), failing(5));
    }

    @Test
    void signIn_doublesTheWaitUpToFiveMinutes() {
        failing(5);
        for (int[] step : new int[][] {
            {2, 4}, {4, 8}, {8, 16}, {16, 32}, {32, 64}, {64, 128}, {128, 256}, {256, 300}, {300, 300}, {300, 300}
        }) {
            access.pass(Duration.ofSeconds(step[0]));
            assertEquals(refused(step[1]), access.signIn("wrong"));
        }
    }

    @Test
    void signIn_withinTheWaitLooksAtNoPasswordAndDoesNotLengthenIt() {
        failing(5);
        access.pbkdf2.verified.clear();
        assertEquals(refused(2), access.signIn(PASSWORD));
        access.pass(Duration.ofSeconds(1));
        assertEquals(refused(1), access.signIn(PASSWORD));
        assertEquals(List.of(), access.pbkdf2.verified);
        access.pass(Duration.ofSeconds(1));
        assertEquals(ACCEPTED, access.signIn(PASSWORD));
    }

    @Test
    void signIn_endsTheRowOfFailuresBySuccess() {
        failing(4);
        assertEquals(ACCEPTED, access.signIn(PASSWORD));
        assertEquals(refused(0), failing(4).get(3));
    }

    @Test
    void signIn_isNotSlowedByFailuresFromElsewhere() {
        Stream.generate(() -> access.service().signIn("admin", "wrong", "198.51.100.9"))
                .limit(20)
                .forEach(SignIn.Refused.class::cast);
        assertEquals(ACCEPTED, access.signIn(PASSWORD));
    }

    @Test
    void signIn_forgetsFailuresAfterADay() {
        failing(4);
        access.pass(Duration.ofDays(1));
        assertEquals(refused(2), access.signIn("wrong"));
        access.pass(Duration.ofDays(1).plusSeconds(1));
        access.service().signIn("nobody", "wrong", HERE);
        assertEquals(Set.of(" " + HERE, "nobody " + HERE), failures().keySet());
    }

    @Test
    void caller_mayDoEverything() {
        assertEquals(
                Optional.of(new Caller("admin", EnumSet.allOf(Permission.class), "192.0.2.8")),
                access.service().caller("admin", 1, "192.0.2.8"));
    }

    @Test
    void caller_isNobodyWithAnotherGenerationOrWithoutAnAccount() {
        assertEquals(Optional.empty(), access.service().caller("admin", 2, HERE));
        assertEquals(Optional.empty(), access.service().caller("nobody", 1, HERE));
    }

    @Test
    void account_printsNoHash() {
        Account account = access.accounts.accounts.get("admin");
        assertFalse(account.toString().contains(account.passwordHash()), account.toString());
    }
}
