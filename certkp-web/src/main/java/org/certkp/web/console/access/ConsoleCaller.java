package org.certkp.web.console.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.certkp.domain.caller.Caller;
import org.certkp.domain.failure.CertkpException;

/** The signed-in person of the current request, whom the services ask for permissions. */
@Named
@ApplicationScoped
public class ConsoleCaller {

    private static final String ATTRIBUTE = Caller.class.getName();

    static void set(HttpServletRequest request, Caller caller) {
        request.setAttribute(ATTRIBUTE, caller);
    }

    /**
     * The person.
     *
     * @throws CertkpException of kind UNAUTHENTICATED when nobody is signed in
     */
    public Caller get() {
        Object caller = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestMap()
                .get(ATTRIBUTE);
        if (caller instanceof Caller known) {
            return known;
        }
        throw CertkpException.noCredentials();
    }

    /** Whether somebody is signed in. */
    public boolean isPresent() {
        return FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestMap()
                .containsKey(ATTRIBUTE);
    }
}
