package org.certkp.domain.account;

import static java.util.Objects.requireNonNull;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.certkp.domain.audit.Action;
import org.certkp.domain.audit.AuditRecorder;
import org.certkp.domain.audit.Outcome;
import org.certkp.domain.audit.Subject;
import org.certkp.domain.caller.Authorization;
import org.certkp.domain.caller.Caller;
import org.certkp.domain.configuration.PasswordLength;
import org.certkp.domain.failure.CertkpException;
import org.certkp.domain.failure.Code;
import org.certkp.domain.failure.Field;
import org.certkp.domain.failure.FieldErrors;

/**
 * People who sign in with a password. Passwords are hashed while no database connection is held: the count of failures
 * has transactions of its own, and an account is read outside any.
 */
@Stateless
public class AccountService {

    private static final System.Logger LOG = System.getLogger(AccountService.class.getName());

    private AccountRepository accounts;
    private SignInThrottle throttle;
    private PasswordHasher hasher;
    private HashingTurns turns;
    private AuditRecorder recorder;

    /** For the container's proxy: without a public one Payara calls the other with nulls. */
    public AccountService() {}

    @Inject
    public AccountService(
            AccountRepository accounts,
            SignInThrottle throttle,
            PasswordHasher hasher,
            HashingTurns turns,
            AuditRecorder recorder) {
        this.accounts = requireNonNull(accounts, "accounts is null");
        this.throttle = requireNonNull(throttle, "throttle is null");
        this.hasher = requireNonNull(hasher, "hasher is null");
        this.turns = requireNonNull(turns, "turns is null");
        this.recorder = requireNonNull(recorder, "recorder is null");
    }

    /**
     * Checks a name and a password. A refusal is an answer, not an exception, and does not say what was wrong: an
     * unknown name takes as long as a wrong password and is slowed down alike. From the fifth failure in a row on, with
     * one name from one address, each next attempt has to wait longer; one within the wait is refused without a look at
     * the password and does not lengthen it. A success ends the row. Each address has a budget besides, whatever the names.
     *
     * @param name an account has at most 200 characters; a longer one is unknown
     * @param password one of more than {@link PasswordLength#MAX} characters is wrong
     * @param remoteAddress where the attempt comes from, as the server sees it
     * @throws CertkpException of kind BUSY when too many passwords are being hashed already
     */
    public SignIn signIn(String name, String password, String remoteAddress) {
        requireNonNull(password, "password is null");
        requireNonNull(remoteAddress, "remoteAddress is null");
        if (!AccountName.isPossible(requireNonNull(name, "name is null"))) {
            return new SignIn.Refused(Duration.ZERO);
        }
        return turns.take(() -> attempt(name, password, remoteAddress));
    }

    private SignIn attempt(String name, String password, String remoteAddress) {
        SignInThrottle.Attempt attempt = throttle.begin(name, remoteAddress);
        Optional<Account> account = attempt.admitted() ? accountOf(name, password, remoteAddress) : Optional.empty();
        if (account.isEmpty()) {
            // Not the name: people type their password there by mistake.
            LOG.log(System.Logger.Level.INFO, () -> "SIGN_IN from " + remoteAddress + ": REFUSED");
            return new SignIn.Refused(attempt.retryAfter());
        }
        LOG.log(System.Logger.Level.INFO, () -> "SIGN_IN by " + name + " from " + remoteAddress + ": SUCCESS");
        return new SignIn.Accepted(name, account.get().generation());
    }

    /**
     * Who the session of a sign-in is now; empty when the account is gone or has another password since.
     *
     * @param account as {@link SignIn.Accepted} has it
     * @param generation as {@link SignIn.Accepted} or {@link #changePassword} has it
     * @param remoteAddress where the present call comes from
     */
    public Optional<Caller> caller(String account, long generation, String remoteAddress) {
        return accounts.find(requireNonNull(account, "account is null"))
                .filter(found -> found.generation() == generation)
                .map(found -> Authorization.caller(found.name(), remoteAddress));
    }

    /**
     * Gives the caller's account another password, which ends all its sessions. A wrong current password counts as a
     * failed sign-in and waits like one, because who finds an open session could guess it here otherwise.
     *
     * @param current checked although the caller is signed in
     * @param replacement {@link PasswordLength#MIN} to {@link PasswordLength#MAX} characters, neither the current one nor
     *     the account's name
     * @return the generation that the caller's own session has to remember from now on
     * @throws CertkpException of kind INVALID with the fields {@code current_password} and {@code new_password}; of kind
     *     BUSY when too many passwords are being hashed already
     */
    public long changePassword(Caller caller, String current, String replacement) {
        return turns.take(() -> change(caller, current, replacement));
    }

    private long change(Caller caller, String current, String replacement) {
        Field<Account> account = Field.of(current).map(password -> currentAccount(caller, password));
        Field<String> chosen = Field.of(replacement).map(password -> checkNew(caller.name(), current, password));
        new FieldErrors()
                .of("current_password", account)
                .of("new_password", chosen)
                .throwIfAny();
        long generation = account.get().generation();
        if (!accounts.replacePassword(caller.name(), generation, hasher.hash(chosen.get()))) {
            // Another call has changed it since it was checked.
            throw CertkpException.invalidField("current_password", Code.PASSWORD_WRONG);
        }
        recorder.record(caller, Action.CHANGE_PASSWORD, Subject.account(caller.name()), Outcome.SUCCESS);
        return generation + 1;
    }

    private Account currentAccount(Caller caller, String password) {
        SignInThrottle.Attempt attempt = throttle.begin(caller.name(), caller.remoteAddress());
        if (!attempt.admitted()) {
            throw CertkpException.invalid(
                    Code.PASSWORD_WAIT, attempt.retryAfter().toSeconds());
        }
        return accountOf(caller.name(), password, caller.remoteAddress())
                .orElseThrow(() -> CertkpException.invalid(Code.PASSWORD_WRONG));
    }

    /** The account, if the password is its own; the row of failures has ended then. */
    private Optional<Account> accountOf(String name, String password, String remoteAddress) {
        Optional<Account> account = accounts.find(name);
        if (PasswordLength.isTooLong(password) || !hasher.verify(password, account.map(Account::passwordHash))) {
            return Optional.empty();
        }
        throttle.succeeded(name, remoteAddress);
        return account;
    }

    private static String checkNew(String name, String current, String replacement) {
        if (PasswordLength.isTooShort(replacement)) {
            throw CertkpException.invalid(Code.PASSWORD_TOO_SHORT, PasswordLength.MIN);
        }
        if (PasswordLength.isTooLong(replacement)) {
            throw CertkpException.invalid(Code.PASSWORD_TOO_LONG, PasswordLength.MAX);
        }
        if (replacement.equals(current)) {
            throw CertkpException.invalid(Code.PASSWORD_SAME);
        }
        if (replacement.equalsIgnoreCase(name)) {
            throw CertkpException.invalid(Code.PASSWORD_IS_NAME);
        }
        return replacement;
    }
}
