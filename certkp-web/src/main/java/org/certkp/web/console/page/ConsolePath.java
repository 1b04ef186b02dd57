package org.certkp.web.console.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** The paths of the console: all below {@code /admin/}, and which of them need nobody to be signed in. */
public final class ConsolePath {

    public static final String HOME = "/admin/overview";
    public static final String SIGN_IN = "/admin/sign-in";
    public static final String PAIRS = "/admin/pairs";

    private static final Pattern PAGE = Pattern.compile("/admin/[a-z-]+(\\?[A-Za-z0-9_.=&%+*~-]*)?");
    private static final Set<String> OPEN = Set.of(SIGN_IN, SIGN_IN + ".xhtml");

    private ConsolePath() {}

    /** The sign-in, which then goes on to another page. */
    public static String signIn(String from) {
        return SIGN_IN + "?from=" + URLEncoder.encode(from, StandardCharsets.UTF_8);
    }

    /** The page of one pair. */
    public static String pair(UUID id) {
        return "/admin/pair?id=" + id;
    }

    /** Whether the request is for a page that needs nobody to be signed in. */
    public static boolean isOpen(HttpServletRequest request) {
        return isSignIn(path(request));
    }

    /** Whether the path is that of the sign-in. */
    public static boolean isSignIn(String path) {
        return OPEN.contains(path);
    }

    /** The path as the server has understood it, without parameters. */
    public static String path(HttpServletRequest request) {
        return request.getServletPath()
                + Optional.ofNullable(request.getPathInfo()).orElse("");
    }

    /**
     * Sends the browser to the sign-in, which knows the way back. The script of a page that is asked for only a part of
     * it is told so in its own language (Jakarta Faces section 13.4.4), for it would follow a redirect by itself.
     */
    public static void sendToSignIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String location = signIn(wanted(request));
        if (!"partial/ajax".equals(request.getHeader("Faces-Request"))) {
            response.sendRedirect(location);
            return;
        }
        response.setContentType("text/xml");
        response.setCharacterEncoding("UTF-8");
        response.getWriter()
                .write("<?xml version='1.0' encoding='UTF-8'?><partial-response><redirect url=\"" + location
                        + "\"></redirect></partial-response>");
    }

    /** A page to go to that a request names; the first page unless it is one of the console's. */
    public static String checked(String from) {
        return from != null && PAGE.matcher(from).matches() && !from.startsWith(SIGN_IN) ? from : HOME;
    }

    /** The page that was asked for, or the one from which something was sent. */
    private static String wanted(HttpServletRequest request) {
        if (request.getMethod().equals("GET")) {
            String query = request.getQueryString();
            return checked(path(request) + (query == null ? "" : "?" + query));
        }
        return page(request);
    }

    /** The page that sent the request, which is in a header that the browser writes. */
    public static String page(HttpServletRequest request) {
        try {
            URI page =
                    URI.create(Optional.ofNullable(request.getHeader("Referer")).orElse(""));
            return checked(page.getRawPath() + (page.getRawQuery() == null ? "" : "?" + page.getRawQuery()));
        } catch (IllegalArgumentException e) {
            return HOME;
        }
    }
}
