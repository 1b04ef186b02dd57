package org.certkp.web.listener;

import java.nio.charset.StandardCharsets;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpContext;
import org.glassfish.grizzly.http.HttpResponsePacket;
import org.glassfish.grizzly.http.Method;
import org.glassfish.grizzly.memory.Buffers;

/**
 * Stands behind the server's parser of HTTP, which refuses what it cannot parse by the head of an answer, written
 * straight to the connection: adds the body.
 */
final class BrokenRequests extends BaseFilter {

    private static final String NO_BODY = "Content-Length: 0\r\n";

    @Override
    public NextAction handleWrite(FilterChainContext context) {
        HttpContext http = HttpContext.get(context);
        if (http != null && http.getRequest() != null && context.getMessage() instanceof Buffer written) {
            HttpResponsePacket response = http.getRequest().getResponse();
            if (response.getContentLength() == 0 && ErrorBody.isMissing(response) && !isToHead(response)) {
                context.setMessage(withBody(context, written, response));
            }
        }
        return context.getInvokeAction();
    }

    private static boolean isToHead(HttpResponsePacket response) {
        return Method.HEAD.equals(response.getRequest().getMethod());
    }

    private static Buffer withBody(FilterChainContext context, Buffer written, HttpResponsePacket response) {
        String head = written.toStringContent(StandardCharsets.ISO_8859_1);
        if (!head.startsWith("HTTP/1") || !head.contains(NO_BODY)) {
            return written;
        }
        byte[] body = ErrorBody.of(response);
        String lines = AnswerHeaders.NO_SNIFFING + "Content-Type: " + ErrorBody.TYPE + "\r\nContent-Length: "
                + body.length + "\r\n";
        String whole = head.replace(NO_BODY, lines) + new String(body, StandardCharsets.ISO_8859_1);
        return Buffers.wrap(context.getMemoryManager(), whole.getBytes(StandardCharsets.ISO_8859_1));
    }
}
