package org.certkp.domain.account;

import static java.util.Objects.requireNonNull;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Optional;
import org.certkp.domain.audit.Action;
import org.certkp.domain.audit.AuditRecorder;
import org.certkp.domain.audit.Outcome;
import org.certkp.domain.audit.Subject;
import org.certkp.domain.configuration.CertkpConfiguration;
import org.certkp.domain.configuration.SecretFile;

/** Sees to it that somebody can sign in: the account {@code admin}. */
@Stateless
public class FirstAccount {

    private static final System.Logger LOG = System.getLogger(FirstAccount.class.getName());

    /** Who changes a password, in the audit trail, when a setting does. */
    private static final String CONFIGURATION = "configuration";

    private AccountRepository accounts;
    private PasswordHasher hasher;
    private CertkpConfiguration configuration;
    private AuditRecorder recorder;

    /** For the container's proxy: without a public one Payara calls the other with nulls. */
    public FirstAccount() {}

    @Inject
    public FirstAccount(
            AccountRepository accounts,
            PasswordHasher hasher,
            CertkpConfiguration configuration,
            AuditRecorder recorder) {
        this.accounts = requireNonNull(accounts, "accounts is null");
        this.hasher = requireNonNull(hasher, "hasher is null");
        this.configuration = requireNonNull(configuration, "configuration is null");
        this.recorder = requireNonNull(recorder, "recorder is null");
    }

    /**
     * Makes the account when there is none, with the configured password or with a new one that is written to the data
     * folder before the commit. An existing account gets the configured password only when it is another one than was
     * configured before: a restart must not undo that a person has changed it since.
     *
     * @throws java.io.UncheckedIOException when the file with the new password cannot be written
     */
    public void bootstrap() {
        Optional<Account> account = accounts.find(AccountName.ADMIN);
        Optional<String> configured = configuration.bootstrapPassword();
        if (account.isPresent()) {
            removeOutdatedFile(account.get());
            configured.ifPresent(password -> configure(account.get(), password));
        } else if (configured.isPresent()) {
            String hash = hasher.hash(configured.get());
            add(hash, Optional.of(hash));
        } else {
            String password = GeneratedPassword.create();
            if (add(hasher.hash(password), Optional.empty())) {
                SecretFile.write(file(), password);
            }
        }
    }

    /** False when another node that starts now was faster; its password counts then. */
    private boolean add(String hash, Optional<String> configuredHash) {
        return accounts.add(new Account(AccountName.ADMIN, hash, Account.FIRST_GENERATION, configuredHash));
    }

    private void configure(Account account, String password) {
        if (account.configuredHash().isPresent() && hasher.verify(password, account.configuredHash())) {
            return;
        }
        if (hasher.verify(password, Optional.of(account.passwordHash()))) {
            accounts.rememberConfigured(account.name(), account.passwordHash());
            return;
        }
        String hash = hasher.hash(password);
        if (accounts.replacePassword(account.name(), account.generation(), hash)) {
            accounts.rememberConfigured(account.name(), hash);
            recorder.record(CONFIGURATION, Action.CHANGE_PASSWORD, Subject.account(account.name()), Outcome.SUCCESS);
            LOG.log(System.Logger.Level.INFO, "The account " + account.name() + " has the configured password now.");
        }
    }

    /** The password of the first start counts until the first change; its file would mislead after that. */
    private void removeOutdatedFile(Account account) {
        if (account.generation() > Account.FIRST_GENERATION) {
            SecretFile.remove(file());
        }
    }

    private Path file() {
        return configuration.bootstrapPasswordPath();
    }
}
