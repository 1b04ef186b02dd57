package org.certkp.web.admin.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.certkp.domain.access.SignIn;
import org.certkp.web.admin.page.ConsolePath;
import org.certkp.web.admin.page.Notice;
import org.certkp.web.rest.DatabaseAway;

/** Signs a person in, and out. */
@Named
@RequestScoped
public class SignInView {

    @Inject
    private SecurityContext security;

    private String name = "";
    private String password = "";
    private String from = "";

    /** Signs in and goes to the page that was asked for first. */
    public void signIn() throws IOException {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        var request = (HttpServletRequest) external.getRequest();
        AuthenticationStatus status = security.authenticate(
                request,
                (HttpServletResponse) external.getResponse(),
                AuthenticationParameters.withParams().credential(new UsernamePasswordCredential(name, password)));
        if (status == AuthenticationStatus.SUCCESS) {
            external.redirect(ConsolePath.checked(from));
            return;
        }
        external.setResponseStatus(HttpServletResponse.SC_OK);
        leaveRefusal(request);
        external.redirect(ConsolePath.signIn(ConsolePath.checked(from)));
    }

    private static void leaveRefusal(HttpServletRequest request) {
        Object failure = request.getAttribute(ConsoleAuthentication.FAILURE);
        if (failure instanceof RuntimeException unexpected && !DatabaseAway.isCauseOf(unexpected)) {
            throw unexpected;
        }
        if (failure != null) {
            Notice.leaveRefusal("error.503.explanation");
        } else if (request.getAttribute(SignIn.class.getName()) instanceof SignIn.Refused refused
                && !refused.retryAfter().isZero()) {
            Notice.leaveRefusal("signIn.wait", refused.retryAfter().toSeconds());
        } else {
            Notice.leaveRefusal("signIn.refused");
        }
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
        if (SignedIn.of((HttpServletRequest) external.getRequest()).isPresent()
                && external.getUserPrincipal() != null) {
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
