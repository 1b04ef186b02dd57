package org.certkp.web.console.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import org.certkp.domain.account.AccountService;
import org.certkp.domain.caller.Caller;
import org.certkp.web.console.page.ConsolePath;
import org.certkp.web.failure.DatabaseUnavailable;

/**
 * Knows the person behind a request of the console by its session, and sends everybody else to the sign-in.
 *
 * <p>It is asked by the console's filter and is no {@code HttpAuthenticationMechanism}: Payara asks one of those at the
 * calls of the API too, which are known by their bearer token, and spends a fifth of a short call on that.
 */
@ApplicationScoped
class ConsoleGuard {

    @Inject
    private AccountService accounts;

    @Inject
    private Clock clock;

    /** Whether the request may go on; if not, it is answered. */
    boolean admits(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Caller> caller;
        try {
            caller = caller(request);
        } catch (RuntimeException e) {
            if (!DatabaseUnavailable.isCauseOf(e)) {
                throw e;
            }
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return false;
        }
        caller.ifPresent(known -> ConsoleCaller.set(request, known));
        if (caller.isPresent() || ConsolePath.isOpen(request)) {
            return true;
        }
        ConsolePath.sendToSignIn(request, response);
        return false;
    }

    private Optional<Caller> caller(HttpServletRequest request) {
        return SignedIn.of(request, clock.instant())
                .flatMap(known -> accounts.caller(known.account(), known.generation(), request.getRemoteAddr()));
    }
}
