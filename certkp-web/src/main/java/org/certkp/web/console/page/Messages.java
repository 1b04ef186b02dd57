package org.certkp.web.console.page;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;

/** Messages on top of the page that is there. */
public final class Messages {

    private Messages() {}

    /**
     * Says that something was done.
     *
     * @param key of the text
     */
    public static void info(String key, Object... values) {
        add(FacesMessage.SEVERITY_INFO, key, values);
    }

    /**
     * Says that something was refused.
     *
     * @param key of the text
     */
    public static void error(String key, Object... values) {
        add(FacesMessage.SEVERITY_ERROR, key, values);
    }

    private static void add(FacesMessage.Severity severity, String key, Object... values) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(severity, Texts.of(key, values), null));
    }
}
