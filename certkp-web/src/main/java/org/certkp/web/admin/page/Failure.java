package org.certkp.web.admin.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import java.util.Set;

/** What the page for errors says of the request that failed. */
@Named
@RequestScoped
public class Failure {

    private static final Set<Integer> KNOWN = Set.of(400, 403, 404, 409, 413, 503);

    /** One line. */
    public String getTitle() {
        return Texts.of("error." + status());
    }

    /** What one can do. */
    public String getExplanation() {
        return Texts.of("error." + status() + ".explanation");
    }

    private static int status() {
        Object failed = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestMap()
                .get(RequestDispatcher.ERROR_STATUS_CODE);
        return failed instanceof Integer code ? KNOWN.contains(code) ? code : 500 : 404;
    }
}
