package org.certkp.web.failure;

import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.certkp.domain.failure.CertkpException;

/** The one place where refusals become answers. What nobody foresaw is logged and answered with a bare 500. */
@Provider
public class ErrorMapper implements ExceptionMapper<Throwable> {

    private static final System.Logger LOG = System.getLogger(ErrorMapper.class.getName());

    private static final int RETRY_SECONDS = 5;
    private static final int SERVICE_UNAVAILABLE = 503;

    @Context
    private HttpServletRequest request;

    @Override
    public Response toResponse(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CertkpException refusal) {
                return ofDomain(refusal);
            }
            if (cause instanceof WebApplicationException refusal) {
                return ofHttp(refusal);
            }
        }
        if (DatabaseUnavailable.isCauseOf(failure)) {
            LOG.log(System.Logger.Level.WARNING, "The database cannot be reached.");
            return later(ErrorJson.detail(ErrorJson.standardDetail(SERVICE_UNAVAILABLE, request.getMethod())));
        }
        LOG.log(System.Logger.Level.ERROR, "Unexpected failure of " + request.getMethod() + " request", failure);
        return answer(500, ErrorJson.detail("A server error occurred."));
    }

    private static Response ofDomain(CertkpException refusal) {
        JsonObject body = refusal.fieldErrors().isEmpty()
                ? ErrorJson.detail(String.join(" ", Sentences.english(refusal.violations())))
                : ErrorJson.fields(refusal.fieldErrors());
        int status = Statuses.of(refusal.kind());
        return status == SERVICE_UNAVAILABLE ? later(body) : answer(status, body);
    }

    private Response ofHttp(WebApplicationException refusal) {
        int status = refusal.getResponse().getStatus();
        String detail = refusal instanceof RefusedRequest
                ? refusal.getMessage()
                : ErrorJson.standardDetail(status, request.getMethod());
        Response.ResponseBuilder answer = Response.fromResponse(answer(status, ErrorJson.detail(detail)));
        String allow = refusal.getResponse().getHeaderString(HttpHeaders.ALLOW);
        return (allow == null ? answer : answer.header(HttpHeaders.ALLOW, allow)).build();
    }

    private static Response later(JsonObject body) {
        return Response.fromResponse(answer(SERVICE_UNAVAILABLE, body))
                .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                .build();
    }

    private static Response answer(int status, JsonObject body) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(body.toString())
                .build();
    }
}
