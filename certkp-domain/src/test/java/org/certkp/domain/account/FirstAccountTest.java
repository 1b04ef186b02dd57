package org.certkp.domain.account;

import static org.certkp.domain.account.AccessFixture.HERE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.certkp.domain.caller.Authorization;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstAccountTest {

    private static final Optional<String> NONE = Optional.empty();
    private static final Optional<String> FIRST = Optional.of("first configured");
    private static final Optional<String> SECOND = Optional.of("second configured");
    private static final SignIn REFUSED = new SignIn.Refused(Duration.ZERO);

    @TempDir
    private Path folder;

    private final AccessFixture access = new AccessFixture();

    private void start(Optional<String> password) {
        access.firstAccount(folder.resolve("data"), password);
    }

    private Path file() {
        return folder.resolve("data/bootstrap-password");
    }

    private String written() throws IOException {
        return Files.readString(file()).strip();
    }

    private static SignIn accepted(long generation) {
        return new SignIn.Accepted("admin", generation);
    }

    private void change(Optional<String> current, String replacement) {
        access.service().changePassword(Authorization.caller("admin", HERE), current.get(), replacement);
    }

    @Test
    void bootstrap_writesANewPasswordForItsOwnerAlone() throws IOException {
        start(NONE);
        assertTrue(written().matches("[a-hj-km-np-z2-9]{4}(-[a-hj-km-np-z2-9]{4}){4}"), "five groups of four");
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file())));
        assertEquals(accepted(1), access.signIn(written()));
    }

    @Test
    void bootstrap_keepsThePasswordOfTheFirstStart() throws IOException {
        start(NONE);
        String password = written();
        start(NONE);
        assertEquals(password, written());
        assertEquals(accepted(1), access.signIn(password));
    }

    @Test
    void bootstrap_writesNoFileForAnAccountOfAnotherNode() {
        access.accounts.add(new Account("admin", access.hasher.hash("of the other node"), 1, NONE));
        start(NONE);
        assertFalse(Files.exists(file()));
        assertEquals(accepted(1), access.signIn("of the other node"));
    }

    @Test
    void bootstrap_takesAConfiguredPassword() {
        start(FIRST);
        assertFalse(Files.exists(folder.resolve("data")));
        assertEquals(accepted(1), access.signIn(FIRST.get()));
    }

    @Test
    void bootstrap_leavesSessionsAloneWhenTheConfiguredPasswordIsTheSame() {
        start(FIRST);
        Account before = access.accounts.accounts.get("admin");
        start(FIRST);
        assertEquals(before, access.accounts.accounts.get("admin"));
    }

    @Test
    void bootstrap_replacesThePasswordByAnotherConfiguredOne() {
        start(FIRST);
        assertEquals(List.of(), access.changes());
        start(SECOND);
        assertEquals(List.of("CHANGE_PASSWORD admin by configuration from "), access.changes());
        assertEquals(accepted(2), access.signIn(SECOND.get()));
        assertEquals(REFUSED, access.signIn(FIRST.get()));
        start(FIRST);
        assertEquals(accepted(3), access.signIn(FIRST.get()));
    }

    @Test
    void bootstrap_replacesAMadePasswordByAConfiguredOne() {
        start(NONE);
        start(FIRST);
        assertEquals(accepted(2), access.signIn(FIRST.get()));
    }

    @Test
    void bootstrap_doesNotUndoAPersonsChange() {
        start(FIRST);
        change(FIRST, "chosen by a person");
        start(FIRST);
        start(NONE);
        start(FIRST);
        assertEquals(accepted(2), access.signIn("chosen by a person"));
        start(SECOND);
        assertEquals(accepted(3), access.signIn(SECOND.get()));
    }

    @Test
    void bootstrap_keepsSessionsWhenThePersonsPasswordIsConfigured() {
        start(FIRST);
        change(FIRST, SECOND.get());
        start(SECOND);
        assertEquals(accepted(2), access.signIn(SECOND.get()));
        change(SECOND, "chosen by a person");
        start(SECOND);
        assertEquals(accepted(3), access.signIn("chosen by a person"));
    }

    @Test
    void bootstrap_removesTheFileOfAPasswordThatWasChanged() throws IOException {
        start(NONE);
        change(Optional.of(written()), "chosen by a person");
        start(NONE);
        assertFalse(Files.exists(file()));
    }
}
