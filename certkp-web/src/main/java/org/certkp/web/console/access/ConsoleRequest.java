package org.certkp.web.console.access;

import jakarta.faces.context.FacesContext;
import jakarta.faces.render.ResponseStateManager;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * A request for a page of the console, as Faces and PrimeFaces can take it from anybody.
 *
 * <p>It has the nonce by which its page lets scripts run (Content Security Policy). PrimeFaces expects it from the
 * browser, whose scripts may not run, and fails when it shows the page, after everything was done. The page's own nonce
 * is in its state; a page without state gets a new one. And it chooses no render kit, of which there is one: Faces fails
 * where it names another.
 */
final class ConsoleRequest extends HttpServletRequestWrapper {

    private static final String NONCE = "primefaces.nonce";

    /** In the form that PrimeFaces expects. */
    private final String fresh =
            Base64.getEncoder().encodeToString(UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8));

    ConsoleRequest(HttpServletRequest request) {
        super(request);
    }

    @Override
    public String getParameter(String name) {
        return switch (name) {
            case NONCE -> nonce();
            case ResponseStateManager.RENDER_KIT_ID_PARAM -> null;
            default -> super.getParameter(name);
        };
    }

    private String nonce() {
        return Optional.ofNullable(FacesContext.getCurrentInstance())
                .map(FacesContext::getViewRoot)
                .map(view -> view.getViewMap(false))
                .map(state -> (String) state.get(NONCE))
                .orElse(fresh);
    }
}
