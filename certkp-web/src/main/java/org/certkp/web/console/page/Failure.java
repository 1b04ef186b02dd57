package org.certkp.web.console.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;

/** What the page for errors says of the request that failed. */
@Named
@RequestScoped
public class Failure {

    private static final String EXPLANATION = Failure.class.getName();

    private static final Set<Integer> KNOWN = Set.of(400, 403, 404, 409, 413, 503);

    /** Shows it to somebody without a session too, who gets none. */
    public void keepNothing() {
        Stateless.page();
    }

    /** One line. */
    public String getTitle() {
        return Texts.of("error." + status());
    }

    /** What one can do. */
    public String getExplanation() {
        Object said = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestMap()
                .get(EXPLANATION);
        return said == null ? Texts.of("error." + status() + ".explanation") : said.toString();
    }

    /** Keeps what was wrong with the address of a page for the page for errors; other failures have one explanation. */
    static void explain(FacesContext faces, int status, String message) {
        if (status == HttpServletResponse.SC_BAD_REQUEST && message != null) {
            faces.getExternalContext().getRequestMap().put(EXPLANATION, message);
        }
    }

    private static int status() {
        Object failed = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestMap()
                .get(RequestDispatcher.ERROR_STATUS_CODE);
        return failed instanceof Integer code ? KNOWN.contains(code) ? code : 500 : 404;
    }
}
