package org.certkp.web.admin.access;

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
import java.util.Set;
import org.certkp.web.admin.page.ConsolePath;

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

    /** What the browser says of where a request comes from; older ones say nothing. */
    private static final Set<String> OTHER_SITES = Set.of("cross-site", "same-site");

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
            chain.doFilter(request, response);
        } else if (guard.admits(request, response)) {
            serve(path, request, response, chain);
        }
    }

    private static void serve(String path, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (path.equals("/admin") || path.equals("/admin/")) {
            response.sendRedirect(ConsolePath.HOME);
        } else if (isForged(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            chain.doFilter(request, response);
        }
    }

    /**
     * Each form carries the state of its page, which is kept in the session under a random name: nobody else knows it.
     * Faces would take a request without it for one that wants to see the page.
     */
    private static boolean isForged(HttpServletRequest request) {
        boolean changes = !Set.of("GET", "HEAD").contains(request.getMethod());
        String site = request.getHeader("Sec-Fetch-Site");
        return changes
                && (request.getParameter(ResponseStateManager.VIEW_STATE_PARAM) == null
                        || site != null && OTHER_SITES.contains(site));
    }
}
