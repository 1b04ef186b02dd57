package org.certkp.web.console.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.certkp.domain.account.AccountService;
import org.certkp.domain.account.SignIn;
import org.certkp.web.console.page.ConsolePath;
import org.certkp.web.console.page.Messages;
import org.certkp.web.console.page.Stateless;

/** Signs a person in, and out. */
@Named
@RequestScoped
public class SignInView {

    @Inject
    private AccountService accounts;

    @Inject
    private ConsoleCaller caller;

    @Inject
    private Clock clock;

    private String name = "";
    private String password = "";
    private String from = "";

    /** Signs in and goes to the page that was asked for first, or says on this page why not. */
    public void signIn() throws IOException {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        var request = (HttpServletRequest) external.getRequest();
        SignIn result = accounts.signIn(name, password, request.getRemoteAddr());
        if (result instanceof SignIn.Accepted accepted) {
            var response = (HttpServletResponse) external.getResponse();
            SignedIn.begin(request, response, accepted.account(), accepted.generation(), clock.instant());
            external.redirect(ConsolePath.checked(from));
        } else if (result instanceof SignIn.Refused refused
                && !refused.retryAfter().isZero()) {
            Messages.error("signIn.wait", refused.retryAfter().toSeconds());
        } else {
            Messages.error("signIn.refused");
        }
    }

    /** Ends the session. */
    public void signOut() throws IOException {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        external.invalidateSession();
        SessionKey.remove((HttpServletRequest) external.getRequest(), (HttpServletResponse) external.getResponse());
        external.redirect(ConsolePath.SIGN_IN);
    }

    /** Sends a person on who is signed in already. */
    public void skip() throws IOException {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        if (caller.isPresent()) {
            external.redirect(ConsolePath.checked(from));
        } else {
            Stateless.page();
        }
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    /** Never shown again. */
    public String getPassword() {
        return "";
    }

    public void setPassword(String password) {
        this.password = password;
    }

    /** The page to go to afterwards. */
    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }
}
