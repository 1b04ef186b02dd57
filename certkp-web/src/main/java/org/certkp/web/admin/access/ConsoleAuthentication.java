package org.certkp.web.admin.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;
import org.certkp.domain.access.AccountService;
import org.certkp.domain.access.Caller;
import org.certkp.domain.access.SignIn;
import org.certkp.web.admin.page.ConsolePath;
import org.certkp.web.rest.DatabaseAway;

/**
 * Knows the person behind a request of the console by its session, and sends everybody else to the sign-in. The API is
 * none of its business: its calls are known by their bearer token, and never get a session.
 */
@ApplicationScoped
public class ConsoleAuthentication implements HttpAuthenticationMechanism {

    /** The request's attribute for what kept a sign-in from being decided. */
    static final String FAILURE = ConsoleAuthentication.class.getName() + ".failure";

    @Inject
    private AccountService accounts;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        if (context.isAuthenticationRequest()) {
            return signIn(request, context);
        }
        if (!ConsolePath.isConsole(request)) {
            return context.doNothing();
        }
        Optional<Caller> caller;
        try {
            caller = caller(request);
        } catch (RuntimeException e) {
            return unavailable(response, e);
        }
        caller.ifPresent(known -> ConsoleCaller.set(request, known));
        if (caller.isPresent()) {
            return context.notifyContainerAboutLogin(caller.get(), Set.of());
        }
        if (ConsolePath.isOpen(request)) {
            return context.doNothing();
        }
        try {
            ConsolePath.sendToSignIn(request, response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return AuthenticationStatus.SEND_CONTINUE;
    }

    private static AuthenticationStatus unavailable(HttpServletResponse response, RuntimeException failure) {
        if (!DatabaseAway.isCauseOf(failure)) {
            throw failure;
        }
        try {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return AuthenticationStatus.SEND_FAILURE;
    }

    private Optional<Caller> caller(HttpServletRequest request) {
        return SignedIn.of(request)
                .flatMap(known -> accounts.caller(known.account(), known.generation(), request.getRemoteAddr()));
    }

    private AuthenticationStatus signIn(HttpServletRequest request, HttpMessageContext context) {
        var credential =
                (UsernamePasswordCredential) context.getAuthParameters().getCredential();
        SignIn result;
        try {
            result = accounts.signIn(credential.getCaller(), credential.getPasswordAsString(), request.getRemoteAddr());
        } catch (RuntimeException e) {
            // The container would keep it to itself.
            request.setAttribute(FAILURE, e);
            return AuthenticationStatus.SEND_FAILURE;
        }
        request.setAttribute(SignIn.class.getName(), result);
        if (result instanceof SignIn.Accepted accepted) {
            new SignedIn(accepted.account(), accepted.generation()).remember(request);
            return context.notifyContainerAboutLogin(accepted.account(), Set.of());
        }
        return AuthenticationStatus.SEND_FAILURE;
    }
}
