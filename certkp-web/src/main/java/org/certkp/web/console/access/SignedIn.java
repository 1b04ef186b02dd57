package org.certkp.web.console.access;

import static java.util.Objects.requireNonNull;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What a session of the console remembers of its person. Who that is and may do is asked anew at each request. Before the
 * sign-in nobody has a session.
 *
 * @param account the account's name
 * @param generation of its password; another one ends the session
 * @param keyHash of the {@link SessionKey} that each request has to bring
 * @param since when the person gave the password
 */
record SignedIn(String account, long generation, String keyHash, Instant since) implements Serializable {

    /** How long a sign-in lasts, however busy the person is. */
    static final Duration LIFETIME = Duration.ofHours(12);

    private static final String ATTRIBUTE = SignedIn.class.getName();

    SignedIn {
        requireNonNull(account, "account is null");
        requireNonNull(keyHash, "keyHash is null");
        requireNonNull(since, "since is null");
    }

    /**
     * What the request's session remembers; empty without a session, which is not made by asking, without the session's
     * key, and when the sign-in was too long ago.
     */
    static Optional<SignedIn> of(HttpServletRequest request, Instant now) {
        HttpSession session = request.getSession(false);
        return Optional.ofNullable(session)
                .map(known -> (SignedIn) known.getAttribute(ATTRIBUTE))
                .filter(known -> now.isBefore(known.since().plus(LIFETIME)))
                .filter(known -> SessionKey.isIn(request, known.keyHash()));
    }

    /** Begins a session after the sign-in. What there is of another, which somebody may have planted, ends. */
    static void begin(
            HttpServletRequest request, HttpServletResponse response, String account, long generation, Instant now) {
        HttpSession planted = request.getSession(false);
        if (planted != null) {
            planted.invalidate();
        }
        remember(request, response, account, generation, now);
    }

    /** Lets the session go on, by a new id and a new key, after the person has given the password again. */
    static void renew(
            HttpServletRequest request, HttpServletResponse response, String account, long generation, Instant now) {
        request.changeSessionId();
        remember(request, response, account, generation, now);
    }

    private static void remember(
            HttpServletRequest request, HttpServletResponse response, String account, long generation, Instant now) {
        String keyHash = SessionKey.give(request, response);
        request.getSession().setAttribute(ATTRIBUTE, new SignedIn(account, generation, keyHash, now));
    }

    /** Without the hash. */
    @Override
    public String toString() {
        return "SignedIn[" + account + ", generation " + generation + ", since " + since + "]";
    }
}
