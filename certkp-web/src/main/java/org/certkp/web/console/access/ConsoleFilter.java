package org.certkp.web.console.access;

import jakarta.faces.render.ResponseStateManager;
import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.certkp.web.console.page.ConsolePath;

/**
 * What holds for every page of the console: only who is signed in sees it, what is sent comes from a page of ours, no
 * page is kept by the browser for the one who sits there next, and no other site shows it in a frame.
 */
@WebFilter(
        urlPatterns = {"/admin", "/admin/*", ConsoleFilter.FILES + "*"},
        dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.FORWARD})
public class ConsoleFilter extends HttpFilter {

    static final String FILES = "/jakarta.faces.resource/";

    private static final long serialVersionUID = 1;

    /** What the browser says of a request that no other site has made it send (Fetch Metadata, section 2.3). */
    private static final Set<String> OWN_SITE = Set.of("same-origin", "none");

    /** Of a page that keeps nothing in a session; Faces knows it by this word. */
    private static final String NO_STATE = "stateless";

    @Inject
    private transient ConsoleGuard guard;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("X-Content-Type-Options", "nosniff");
        String path = ConsolePath.path(request);
        if (path.startsWith(FILES)) {
            chain.doFilter(request, response);
            return;
        }
        // Before the first parameter is read; for Faces it would be too late. In web.xml it would alter the API's
        // requests.
        request.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        if (request.getDispatcherType() == DispatcherType.FORWARD) {
            // The page for errors, whatever the request was.
            chain.doFilter(new FailedRequest(request), response);
        } else if (guard.admits(request, response)) {
            serve(path, request, response, chain);
        }
    }

    private static void serve(String path, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (path.equals("/admin") || path.equals("/admin/")) {
            response.sendRedirect(ConsolePath.HOME);
        } else if (!isForm(request)) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } else if (!isReadable(request)) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else if (isForged(path, request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            chain.doFilter(new ConsoleRequest(request), response);
        }
    }

    /** Whether the body, if there is one, is of the kind that the console's forms are. */
    private static boolean isForm(HttpServletRequest request) {
        String type = request.getContentType();
        return type == null || type.strip().toLowerCase(Locale.ROOT).startsWith("application/x-www-form-urlencoded");
    }

    /** Whether the form is no larger than the server reads. */
    private static boolean isReadable(HttpServletRequest request) {
        try {
            request.getParameterNames();
            return true;
        } catch (IllegalStateException e) {
            return false;
        }
    }

    /**
     * Each form carries the state of its page, which is kept in the session under a random name: nobody else knows it. The
     * sign-in alone has none. Faces would take a form without it for a request to see the page, and a request to see the
     * page with it for a form.
     */
    private static boolean isForged(String path, HttpServletRequest request) {
        String state = request.getParameter(ResponseStateManager.VIEW_STATE_PARAM);
        if (Set.of("GET", "HEAD").contains(request.getMethod())) {
            return state != null;
        }
        boolean known = state != null && (!state.equals(NO_STATE) || ConsolePath.isSignIn(path));
        return !known || isFromElsewhere(request);
    }

    /**
     * Whether the browser says that another site made it send the request. Old browsers, and all where there is no TLS, do
     * not say it, but name the site that a form is on (RFC 6454 section 7); what is no browser says nothing and cannot be
     * made to send anything.
     */
    private static boolean isFromElsewhere(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return !OWN_SITE.contains(site);
        }
        String origin = request.getHeader("Origin");
        return origin != null && !origin.replaceFirst("^https?://", "").equalsIgnoreCase(request.getHeader("Host"));
    }
}
