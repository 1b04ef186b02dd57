package org.certkp.web.admin.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.certkp.domain.access.AccountService;
import org.certkp.domain.access.SignIn;
import org.certkp.web.admin.page.ConsolePath;
import org.certkp.web.admin.page.Notice;
import org.certkp.web.rest.DatabaseAway;

/** Signs a person in, and out. */
@Named
@RequestScoped
public class SignInView {

    @Inject
    private AccountService accounts;

    @Inject
    private ConsoleCaller caller;

    private String name = "";
    private String password = "";
    private String from = "";

    /** Signs in and goes to the page that was asked for first. */
    public void signIn() throws IOException {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        var request = (HttpServletRequest) external.getRequest();
        String page = ConsolePath.checked(from);
        external.redirect(isSignedIn(request) ? page : ConsolePath.signIn(page));
    }

    /** Where not, a notice that says why is left for the next page. */
    private boolean isSignedIn(HttpServletRequest request) {
        SignIn result;
        try {
            result = accounts.signIn(name, password, request.getRemoteAddr());
        } catch (RuntimeException e) {
            if (!DatabaseAway.isCauseOf(e)) {
                throw e;
            }
            Notice.leaveRefusal("error.503.explanation");
            return false;
        }
        if (result instanceof SignIn.Accepted accepted) {
            new SignedIn(accepted.account(), accepted.generation()).remember(request);
            return true;
        }
        if (result instanceof SignIn.Refused refused && !refused.retryAfter().isZero()) {
            Notice.leaveRefusal("signIn.wait", refused.retryAfter().toSeconds());
        } else {
            Notice.leaveRefusal("signIn.refused");
        }
        return false;
    }

    /** Ends the session. */
    public void signOut() throws IOException {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        external.invalidateSession();
        external.redirect(ConsolePath.SIGN_IN);
    }

    /** Sends a person on who is signed in already. */
    public void skip() throws IOException {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        if (caller.isPresent()) {
            external.redirect(ConsolePath.checked(from));
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
