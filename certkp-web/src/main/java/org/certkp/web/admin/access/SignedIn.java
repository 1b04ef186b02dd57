package org.certkp.web.admin.access;

import static java.util.Objects.requireNonNull;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Optional;

/**
 * What a session of the console remembers of its person. Who that is and may do is asked anew at each request.
 *
 * @param account the account's name
 * @param generation of its password; another one ends the session
 */
record SignedIn(String account, long generation) implements Serializable {

    private static final String ATTRIBUTE = SignedIn.class.getName();

    SignedIn {
        requireNonNull(account, "account is null");
    }

    /** What the request's session remembers; empty without a session, which is not made by asking. */
    static Optional<SignedIn> of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return Optional.ofNullable(session).map(known -> (SignedIn) known.getAttribute(ATTRIBUTE));
    }

    /** Remembers in the request's session, under a new id, so that an id that somebody planted is worth nothing. */
    void remember(HttpServletRequest request) {
        HttpSession session = request.getSession();
        request.changeSessionId();
        session.setAttribute(ATTRIBUTE, this);
    }
}
