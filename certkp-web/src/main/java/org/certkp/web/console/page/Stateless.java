package org.certkp.web.console.page;

import jakarta.faces.context.FacesContext;

/** Pages for people who have no session and get none. */
public final class Stateless {

    private Stateless() {}

    /**
     * Lets the page that is asked for keep nothing. Its template says so too, but is read only after PrimeFaces has put its
     * nonce into the page's state, which makes a session.
     */
    public static void page() {
        FacesContext.getCurrentInstance().getViewRoot().setTransient(true);
    }
}
