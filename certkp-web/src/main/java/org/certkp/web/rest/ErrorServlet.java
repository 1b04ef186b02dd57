package org.certkp.web.rest;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.certkp.web.rest.json.ErrorJson;

/**
 * The error page of the whole application: what is refused before or beside JAX-RS gets the same shape of answer, and
 * none of the server's own pages, which name the product and its version.
 */
@WebServlet(urlPatterns = {ErrorServlet.PATH, ErrorServlet.ANY_OTHER})
public class ErrorServlet extends HttpServlet {

    static final String PATH = "/error";

    /** In place of the server's own servlet for files, of which the application has none. */
    static final String ANY_OTHER = "/";

    private static final long serialVersionUID = 1;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        int status = failed instanceof Integer code ? code : HttpServletResponse.SC_NOT_FOUND;
        response.setStatus(status);
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        String detail = ErrorJson.standardDetail(status, request.getMethod());
        response.getWriter().write(ErrorJson.detail(detail).toString());
    }
}
