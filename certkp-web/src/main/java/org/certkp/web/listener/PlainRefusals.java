package org.certkp.web.listener;

import java.io.IOException;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.HttpResponsePacket;
import org.glassfish.grizzly.http.Method;
import org.glassfish.grizzly.http.Protocol;
import org.glassfish.grizzly.http.util.HttpStatus;
import org.glassfish.grizzly.memory.Buffers;

/**
 * Stands before the servlet container: refuses a path on which the container fails and answers 200 with nothing, and
 * gives the container's own refusals a body.
 */
final class PlainRefusals extends BaseFilter {

    /** A path of the API at which nothing is. */
    private static final String NOTHING = "/api/v3/-/";

    @Override
    public NextAction handleRead(FilterChainContext context) throws IOException {
        HttpContent content = context.getMessage();
        if (!(content.getHttpHeader() instanceof HttpRequestPacket request)) {
            return context.getInvokeAction();
        }
        if (request.getProtocol() == Protocol.HTTP_2_0) {
            // The parser lets its preface through; the parts that would answer it are switched off.
            refuse(context, request, HttpStatus.HTTP_VERSION_NOT_SUPPORTED_505);
            return context.getStopAction();
        }
        if (Method.TRACE.equals(request.getMethod())) {
            // The parser leaves a body of TRACE where the connection's next request would be.
            request.getProcessingState().setKeepAlive(false);
        }
        String path = request.getRequestURI();
        if (RequestPath.isPlain(path)) {
            return context.getInvokeAction();
        }
        if (RequestPath.isOfApi(path) && !RequestPath.reachesApplication(path)) {
            // There, who calls comes before what is called.
            request.setRequestURI(NOTHING);
            return context.getInvokeAction();
        }
        if (RequestPath.isReadable(path)) {
            return context.getInvokeAction();
        }
        if (!request.getResponse().isCommitted()) {
            refuse(context, request, HttpStatus.BAD_REQUEST_400);
        }
        return context.getStopAction();
    }

    /** Answers and closes the connection. */
    static void refuse(FilterChainContext context, HttpRequestPacket request, HttpStatus status) throws IOException {
        HttpResponsePacket response = request.getResponse();
        status.setValues(response);
        // What may follow of the request is not read.
        request.getProcessingState().setKeepAlive(false);
        context.write(withBody(context, response));
        request.getProcessingState().getHttpContext().close();
    }

    @Override
    public NextAction handleWrite(FilterChainContext context) {
        if (context.getMessage() instanceof HttpContent content
                && content.getHttpHeader() instanceof HttpResponsePacket response
                && !response.isCommitted()
                && content.isLast()
                && !content.getContent().hasRemaining()
                && ErrorBody.isMissing(response)) {
            context.setMessage(withBody(context, response));
        }
        return context.getInvokeAction();
    }

    private static HttpContent withBody(FilterChainContext context, HttpResponsePacket response) {
        byte[] body = ErrorBody.of(response);
        response.setContentType(ErrorBody.TYPE);
        response.setContentLength(body.length);
        boolean silent = Method.HEAD.equals(response.getRequest().getMethod());
        Buffer bytes = silent ? Buffers.EMPTY_BUFFER : Buffers.wrap(context.getMemoryManager(), body);
        return HttpContent.builder(response).content(bytes).last(true).build();
    }
}
