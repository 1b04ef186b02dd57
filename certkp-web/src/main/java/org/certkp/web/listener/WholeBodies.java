package org.certkp.web.listener;

import java.io.IOException;
import java.util.Optional;
import org.certkp.web.input.RequestBody;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.Grizzly;
import org.glassfish.grizzly.attributes.Attribute;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.FilterChainEvent;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpBrokenContent;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpEvents;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.HttpResponsePacket;
import org.glassfish.grizzly.http.util.Header;
import org.glassfish.grizzly.http.util.HttpStatus;
import org.glassfish.grizzly.memory.Buffers;

/**
 * Stands before the servlet container and lets a request in when its body has come: a worker that has to wait for a
 * client is one that nobody else has, and there are two hundred.
 */
final class WholeBodies extends BaseFilter {

    private enum State {
        /** Parts of the body are kept. */
        COMING,
        /** The container has the request, which it answers without the rest of its body. */
        LET_IN,
        /** It is answered, and nothing more is read of it. */
        REFUSED
    }

    private static final Attribute<State> STATE =
            Grizzly.DEFAULT_ATTRIBUTE_BUILDER.createAttribute(WholeBodies.class.getName());

    /** In bytes; of a form that somebody may send who is not signed in, for instance. */
    private static final int SMALL = 8 * 1024;

    /** In bytes: the container reads no larger form. */
    private static final int FORM = 2 * 1024 * 1024;

    private final Arrivals arrivals;

    WholeBodies(Arrivals arrivals) {
        this.arrivals = arrivals;
    }

    @Override
    public NextAction handleRead(FilterChainContext context) throws IOException {
        HttpContent content = context.getMessage();
        if (!(content.getHttpHeader() instanceof HttpRequestPacket request)) {
            return context.getInvokeAction();
        }
        State state = STATE.get(request);
        if (state == State.REFUSED || content instanceof HttpBrokenContent) {
            // The parser has refused a broken one.
            arrivals.end(context.getConnection());
            return context.getStopAction();
        }
        if (state == State.COMING) {
            return keep(context, request, content);
        }
        if (content.isLast()) {
            arrivals.end(context.getConnection());
            boolean fits = isApi(request) || content.getContent().remaining() <= limit(request);
            return state == State.LET_IN || fits ? context.getInvokeAction() : refuse(context, request);
        }
        return state == State.LET_IN ? context.getInvokeAction() : begin(context, request, content);
    }

    private NextAction begin(FilterChainContext context, HttpRequestPacket request, HttpContent content)
            throws IOException {
        if (isAnsweredUnread(request)) {
            arrivals.end(context.getConnection());
            markUnread(request);
            return context.getInvokeAction();
        }
        if (request.getContentLength() > limit(request)) {
            return refuse(context, request);
        }
        STATE.set(request, State.COMING);
        arrivals.begin(context.getConnection());
        if (request.requiresAcknowledgement()) {
            acknowledge(context, request.getResponse());
        }
        return keep(context, request, content);
    }

    /**
     * A call without credentials is refused before its body is looked at, and one that is too long after its head. For a
     * form that is too long the console has a page.
     */
    private static boolean isAnsweredUnread(HttpRequestPacket request) {
        boolean expectsElse =
                request.requiresAcknowledgement() && !"100-continue".equalsIgnoreCase(request.getHeader(Header.Expect));
        return expectsElse
                || isApi(request)
                        && (request.getHeader(Header.Authorization) == null
                                || request.getContentLength() > RequestBody.MAX_LENGTH)
                || isPage(request) && request.getContentLength() > FORM;
    }

    private static boolean isPage(HttpRequestPacket request) {
        return request.getRequestURI().startsWith("/admin/");
    }

    /** The type goes, because JAX-RS reads the whole body of a form before it asks who calls. */
    private static void markUnread(HttpRequestPacket request) {
        STATE.set(request, State.LET_IN);
        if (isApi(request)) {
            request.getHeaders().removeHeader(Header.ContentType);
        }
    }

    private static boolean isApi(HttpRequestPacket request) {
        return request.getRequestURI().startsWith("/api/");
    }

    private static int limit(HttpRequestPacket request) {
        if (isApi(request)) {
            return RequestBody.MAX_LENGTH;
        }
        boolean known = isPage(request) && request.getHeader(Header.Cookie) != null;
        return known && !request.getRequestURI().startsWith("/admin/sign-in") ? FORM : SMALL;
    }

    private NextAction keep(FilterChainContext context, HttpRequestPacket request, HttpContent content)
            throws IOException {
        byte[] part = new byte[content.getContent().remaining()];
        content.getContent().get(part);
        int length = arrivals.keep(context.getConnection(), part);
        if (length < 0) {
            return context.getStopAction();
        }
        if (content.isLast() && length <= limit(request)) {
            return letIn(context, content);
        }
        if (length <= limit(request)) {
            return context.getStopAction();
        }
        if (isApi(request)) {
            markUnread(request);
            return letIn(context, content);
        }
        return refuse(context, request);
    }

    private NextAction letIn(FilterChainContext context, HttpContent content) {
        STATE.set(content.getHttpHeader(), State.LET_IN);
        Optional<byte[]> body = arrivals.end(context.getConnection());
        if (body.isEmpty()) {
            return context.getStopAction();
        }
        Buffer bytes = Buffers.wrap(context.getMemoryManager(), body.get());
        context.setMessage(HttpContent.builder(content.getHttpHeader())
                .content(bytes)
                .last(content.isLast())
                .build());
        return context.getInvokeAction();
    }

    private NextAction refuse(FilterChainContext context, HttpRequestPacket request) throws IOException {
        STATE.set(request, State.REFUSED);
        arrivals.end(context.getConnection());
        PlainRefusals.refuse(context, request, HttpStatus.REQUEST_ENTITY_TOO_LARGE_413);
        return context.getStopAction();
    }

    /** RFC 9110 section 10.1.1: the client waits with the body until it is told to send it. */
    private static void acknowledge(FilterChainContext context, HttpResponsePacket response) {
        response.setStatus(HttpStatus.CONINTUE_100);
        response.setAcknowledgement(true);
        context.write(response);
    }

    /** Java's own client, among others, asks for HTTP/2 with its first request. Nothing here changes the protocol. */
    @Override
    public NextAction handleEvent(FilterChainContext context, FilterChainEvent event) {
        if (event instanceof HttpEvents.IncomingHttpUpgradeEvent upgrade) {
            upgrade.getHttpHeader().setIgnoreContentModifiers(false);
            upgrade.getHttpHeader().getUpgradeDC().recycle();
        }
        return context.getInvokeAction();
    }
}
