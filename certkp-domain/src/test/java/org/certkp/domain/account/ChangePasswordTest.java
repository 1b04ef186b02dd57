package org.certkp.domain.account;

import static org.certkp.domain.account.AccessFixture.HERE;
import static org.certkp.domain.account.AccessFixture.PASSWORD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.certkp.domain.caller.Authorization;
import org.certkp.domain.caller.Caller;
import org.certkp.domain.failure.CertkpException;
import org.certkp.domain.failure.Code;
import org.certkp.domain.failure.Violation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChangePasswordTest {

    private static final Caller ADMIN = Authorization.caller("admin", HERE);
    private static final String REPLACEMENT = "staple battery";
    private static final Map<String, List<Violation>> WRONG =
            Map.of("current_password", List.of(Violation.of(Code.PASSWORD_WRONG)));

    private final AccessFixture access = new AccessFixture();

    @BeforeEach
    void makeAccount() {
        access.firstAccount(Path.of("/nowhere"), Optional.of(PASSWORD));
    }

    private Map<String, List<Violation>> errors(Caller caller, String current, String replacement) {
        CertkpException refused = assertThrows(
                CertkpException.class, () -> access.service().changePassword(caller, current, replacement));
        assertEquals(CertkpException.Kind.INVALID, refused.kind());
        return refused.fieldErrors();
    }

    @Test
    void changePassword_replacesItAndEndsSessions() {
        long generation = access.service().changePassword(ADMIN, PASSWORD, REPLACEMENT);
        assertEquals(2, generation);
        assertEquals(List.of("CHANGE_PASSWORD admin by admin from " + HERE), access.changes());
        assertEquals(new SignIn.Accepted("admin", 2), access.signIn(REPLACEMENT));
        assertEquals(new SignIn.Refused(Duration.ZERO), access.signIn(PASSWORD));
        assertEquals(Optional.empty(), access.service().caller("admin", 1, HERE));
        assertEquals(Optional.of(ADMIN), access.service().caller("admin", 2, HERE));
    }

    @Test
    void changePassword_refusesAWrongCurrentOne() {
        assertEquals(WRONG, errors(ADMIN, "wrong", REPLACEMENT));
        assertEquals(List.of(), access.changes());
        assertEquals(new SignIn.Accepted("admin", 1), access.signIn(PASSWORD));
    }

    @Test
    void changePassword_refusesACallerWithoutAnAccount() {
        assertEquals(WRONG, errors(Authorization.caller("bootstrap", HERE), PASSWORD, REPLACEMENT));
    }

    @Test
    void changePassword_slowsGuessingDownLikeSignIn() {
        for (int i = 0; i < 5; i++) {
            assertEquals(WRONG, errors(ADMIN, "wrong", REPLACEMENT));
        }
        assertEquals(
                Map.of("current_password", List.of(Violation.of(Code.PASSWORD_WAIT, 2L))),
                errors(ADMIN, PASSWORD, REPLACEMENT));
        assertEquals(new SignIn.Refused(Duration.ofSeconds(2)), access.signIn(PASSWORD));
        access.pass(Duration.ofSeconds(2));
        assertEquals(2, access.service().changePassword(ADMIN, PASSWORD, REPLACEMENT));
    }

    @Test
    void changePassword_saysWhatIsWrongWithTheNewOne() {
        access.accounts.add(new Account("administrator", access.hasher.hash(PASSWORD), 1, Optional.empty()));
        Caller administrator = Authorization.caller("administrator", HERE);
        Map.of(
                        "😀".repeat(11),
                        Violation.of(Code.PASSWORD_TOO_SHORT, 12),
                        "x".repeat(1025),
                        Violation.of(Code.PASSWORD_TOO_LONG, 1024),
                        PASSWORD,
                        Violation.of(Code.PASSWORD_SAME),
                        "Administrator",
                        Violation.of(Code.PASSWORD_IS_NAME))
                .forEach((replacement, violation) -> assertEquals(
                        Map.of("new_password", List.of(violation)), errors(administrator, PASSWORD, replacement)));
    }

    @Test
    void changePassword_takesTheShortestAndTheLongest() {
        access.service().changePassword(ADMIN, PASSWORD, "😀".repeat(12));
        access.service().changePassword(ADMIN, "😀".repeat(12), "😀".repeat(1024));
        assertEquals(new SignIn.Accepted("admin", 3), access.signIn("😀".repeat(1024)));
    }

    @Test
    void changePassword_namesBothFields() {
        assertEquals(
                List.of("current_password", "new_password"),
                List.copyOf(errors(ADMIN, "wrong", "short").keySet()));
    }

    @Test
    void changePassword_losesToAChangeAtTheSameTime() {
        access.accounts.before = () -> {
            access.accounts.before = () -> {};
            access.accounts.replacePassword("admin", 1, access.hasher.hash("of another session"));
        };
        assertEquals(WRONG, errors(ADMIN, PASSWORD, REPLACEMENT));
        assertEquals(new SignIn.Accepted("admin", 2), access.signIn("of another session"));
    }
}
