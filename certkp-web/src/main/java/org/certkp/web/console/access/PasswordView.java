package org.certkp.web.console.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.certkp.domain.account.AccountService;
import org.certkp.domain.caller.Caller;
import org.certkp.domain.failure.CertkpException;
import org.certkp.web.console.page.Messages;
import org.certkp.web.console.page.Refusal;
import org.certkp.web.console.page.Texts;

/** The form to change one's own password. All other sessions of the account end with it. */
@Named
@RequestScoped
public class PasswordView {

    private static final String FORM = "form";

    @Inject
    private AccountService accounts;

    @Inject
    private ConsoleCaller caller;

    @Inject
    private Clock clock;

    private String current = "";
    private String replacement = "";
    private String repeated = "";

    /** Changes the password; this session goes on under a new id, with a new key. */
    public void change() {
        if (!replacement.equals(repeated)) {
            Refusal.at(FORM, "repeated_password", Texts.of("password.different"));
            return;
        }
        Caller person = caller.get();
        try {
            long generation = accounts.changePassword(person, current, replacement);
            ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
            SignedIn.renew(
                    (HttpServletRequest) external.getRequest(),
                    (HttpServletResponse) external.getResponse(),
                    person.name(),
                    generation,
                    clock.instant());
            Messages.info("password.done");
        } catch (CertkpException e) {
            Refusal.show(FORM, e);
        }
    }

    /** Never shown again. */
    public String getCurrent() {
        return "";
    }

    public void setCurrent(String current) {
        this.current = current;
    }

    /** Never shown again. */
    public String getReplacement() {
        return "";
    }

    public void setReplacement(String replacement) {
        this.replacement = replacement;
    }

    /** Never shown again. */
    public String getRepeated() {
        return "";
    }

    public void setRepeated(String repeated) {
        this.repeated = repeated;
    }
}
