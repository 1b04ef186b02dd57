package org.certkp.web.failure;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * The error page of the whole application: what is refused before or beside JAX-RS gets the same shape of answer, and
 * none of the server's own pages, which name the product and its version.
 */
@WebServlet(urlPatterns = {ErrorServlet.PATH, ErrorServlet.ANY_OTHER})
public class ErrorServlet extends HttpServlet {

    static final String PATH = "/error";

    /** In place of the server's own servlet for files: the console's are served by Faces. */
    static final String ANY_OTHER = "/";

    private static final long serialVersionUID = 1;

    private static final String RETRY_SECONDS = "5";

    private static final String CONSOLE = "/admin/";
    private static final String CONSOLE_PAGE = "/admin/error.xhtml";

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        int status = failed instanceof Integer code ? code : HttpServletResponse.SC_NOT_FOUND;
        String path = path(request);
        if (failed == null && path.equals("/") && accepts(request, "text/html")) {
            response.sendRedirect(CONSOLE);
            return;
        }
        response.setStatus(status);
        if (path.startsWith(CONSOLE) && !path.equals(CONSOLE_PAGE)) {
            if (response.isCommitted()) {
                return;
            }
            // The page that failed has set headers of its own, a policy for its scripts among them.
            response.reset();
            response.setStatus(status);
            if (status == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
                response.setHeader("Retry-After", RETRY_SECONDS);
            }
            request.getRequestDispatcher(CONSOLE_PAGE).forward(request, response);
            return;
        }
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        String detail = ErrorJson.standardDetail(status, request.getMethod());
        response.getWriter().write(ErrorJson.detail(detail).toString());
    }

    /** The path that was asked for, before the server came here. */
    private static String path(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return failed instanceof String path ? path : request.getRequestURI();
    }

    private static boolean accepts(HttpServletRequest request, String type) {
        String accept = request.getHeader("Accept");
        return accept != null && accept.contains(type);
    }
}
