package org.certkp.web.console.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** A message for the page that comes next, kept in the session until then. */
@Named
@ApplicationScoped
public class Notice {

    private static final String ATTRIBUTE = Notice.class.getName();

    /** Where WEB-INF/includes/messages.xhtml shows messages. */
    private static final String PANEL = "messages";

    /**
     * Leaves word for the next page that something was done. Who is not signed in has no session to leave it in, and gets
     * none.
     *
     * @param key of the text
     */
    public static void leave(String key, Object... values) {
        leaveText(Texts.of(key, values));
    }

    /** Leaves word for the next page in a text that is made already. */
    public static void leaveText(String text) {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        if (external.getSession(false) != null) {
            external.getSessionMap().put(ATTRIBUTE, new FacesMessage(FacesMessage.SEVERITY_INFO, text, null));
        }
    }

    /** Goes to another page of the console. */
    public static void go(String page) {
        try {
            FacesContext.getCurrentInstance().getExternalContext().redirect(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Makes what was left a message of this page, and sees to it that a part of a page brings the messages along. Every
     * page calls it before it is shown.
     */
    public void take() {
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext external = faces.getExternalContext();
        if (faces.getPartialViewContext().isPartialRequest()) {
            // p:autoUpdate does so for the first request of a page only.
            faces.getPartialViewContext().getRenderIds().add(PANEL);
        }
        if (external.getSession(false) == null) {
            return;
        }
        Map<String, Object> session = external.getSessionMap();
        if (session.remove(ATTRIBUTE) instanceof FacesMessage message) {
            faces.addMessage(null, message);
        }
    }

    /** What is said of the page as a whole. A page cannot ask for it: its expression language turns null into "". */
    public List<FacesMessage> getMessages() {
        return FacesContext.getCurrentInstance().getMessageList(null);
    }
}
