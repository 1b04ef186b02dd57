package org.certkp.domain.account;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.certkp.domain.audit.AuditRecorder;
import org.certkp.domain.audit.InMemoryTrail;
import org.certkp.domain.configuration.CertkpConfiguration;
import org.certkp.domain.network.TrustedProxies;

/** The services of accounts with their ports in memory and a clock that is set by hand. */
public final class AccessFixture {

    static final String HERE = "192.0.2.7";
    static final String PASSWORD = "correct horse battery";

    final InMemoryAccounts accounts = new InMemoryAccounts();
    final InMemoryFailures failures = new InMemoryFailures();
    final FastHash pbkdf2 = new FastHash();
    final PasswordHasher hasher = new PasswordHasher(pbkdf2);
    final HashingTurns turns = new HashingTurns();
    private final InMemoryTrail trail = new InMemoryTrail();
    private Instant now = Instant.parse("2026-11-22T12:00:00Z");

    AccountService service() {
        SignInThrottle throttle = new SignInThrottle(failures, Clock.fixed(now, ZoneOffset.UTC));
        return new AccountService(accounts, throttle, hasher, turns, recorder());
    }

    private AuditRecorder recorder() {
        return new AuditRecorder(trail, Clock.fixed(now, ZoneOffset.UTC));
    }

    /** What the audit trail says of passwords, oldest first. */
    List<String> changes() {
        return trail.entries.stream()
                .map(entry -> entry.action() + " " + entry.subject().name() + " by " + entry.actor() + " from "
                        + entry.remoteAddress())
                .toList();
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    SignIn signIn(String password) {
        return service().signIn("admin", password, HERE);
    }

    void firstAccount(Path dataDir, Optional<String> password) {
        new FirstAccount(accounts, hasher, configuration(dataDir, Optional.empty(), password), recorder()).bootstrap();
    }

    public static CertkpConfiguration configuration(Path dataDir, Optional<String> token, Optional<String> password) {
        CertkpConfiguration.Database database = new CertkpConfiguration.Database("jdbc:h2:mem:", "", "");
        return new CertkpConfiguration(
                dataDir,
                "127.0.0.1",
                8080,
                new TrustedProxies(List.of()),
                database,
                "certkp",
                new CertkpConfiguration.RsaKeys(0, 1, 1),
                token,
                password);
    }
}
