package org.certkp.web.listener;

import java.io.IOException;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.Grizzly;
import org.glassfish.grizzly.attributes.Attribute;
import org.glassfish.grizzly.filterchain.Filter;
import org.glassfish.grizzly.filterchain.FilterChain;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.FilterChainEvent;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.ChunkedTransferEncoding;
import org.glassfish.grizzly.http.HttpPacketParsing;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.HttpServerFilter;
import org.glassfish.grizzly.http.TransferEncoding;

/**
 * The server's parser of HTTP, in its place among the filters, where it gets no head that may be read in two ways. It
 * is shown a broken one instead: it refuses that with 400, closes, and reads nothing more from the connection.
 */
final class StrictParser implements Filter {

    /** Where the parser keeps the request of a connection that has not come whole. */
    private static final Attribute<HttpRequestPacket> UNFINISHED =
            Grizzly.DEFAULT_ATTRIBUTE_BUILDER.createAttribute(HttpServerFilter.HTTP_SERVER_REQUEST_ATTR_NAME);

    private static final byte NUL = 0;

    /** In bytes; the parser refuses a longer one, also before its end has come. */
    private static final int LONGEST_HEAD = 8 * 1024;

    private final HttpServerFilter parser;
    private final Arrivals arrivals;

    private StrictParser(HttpServerFilter parser, Arrivals arrivals) {
        this.parser = parser;
        this.arrivals = arrivals;
    }

    /** Takes the parser's place. */
    static StrictParser of(Filter parser, Arrivals arrivals) {
        HttpServerFilter servers = (HttpServerFilter) parser;
        for (TransferEncoding coding : servers.getTransferEncodings()) {
            if (coding instanceof ChunkedTransferEncoding) {
                servers.removeTransferEncoding(coding);
                servers.addTransferEncoding(new ChunkedBody(coding));
            }
        }
        return new StrictParser(servers, arrivals);
    }

    /** Gives the parser back as it was. */
    Filter release() {
        for (TransferEncoding coding : parser.getTransferEncodings()) {
            if (coding instanceof ChunkedBody strict) {
                parser.removeTransferEncoding(coding);
                parser.addTransferEncoding(strict.servers());
            }
        }
        return parser;
    }

    @Override
    public NextAction handleRead(FilterChainContext context) throws IOException {
        Buffer input = context.getMessage();
        if (!context.getConnection().isOpen()) {
            // What follows a refused request is none: somebody else may have taken it for a part of that one.
            return context.getStopAction();
        }
        HttpRequestPacket request = UNFINISHED.get(context.getConnection());
        if (request == null && hasEmptyLines(input)) {
            input = withoutEmptyLines(input);
            context.setMessage(input);
            if (!input.hasRemaining()) {
                return context.getStopAction();
            }
        }
        if (isHead(request)) {
            byte[] bytes = new byte[input.remaining()];
            input.get(bytes);
            input.position(input.position() - bytes.length);
            int end = RequestHead.end(bytes);
            if (end < 0) {
                arrivals.begin(context.getConnection());
                if (bytes.length < LONGEST_HEAD) {
                    // The parser writes over what it reads: a folded line in a first piece would be none in the second.
                    return context.getStopAction(input);
                }
            } else if (!RequestHead.isClear(bytes, end)) {
                input.put(input.position() + end - 1, NUL);
            }
        }
        return parser.handleRead(context);
    }

    /** Which some clients send behind a body (RFC 9112 section 2.2). */
    private static boolean hasEmptyLines(Buffer input) {
        int start = input.position();
        return input.remaining() >= 2 && input.get(start) == '\r' && input.get(start + 1) == '\n';
    }

    private static Buffer withoutEmptyLines(Buffer input) {
        while (hasEmptyLines(input)) {
            input.position(input.position() + 2);
        }
        return input.slice();
    }

    private static boolean isHead(HttpRequestPacket request) {
        return request == null || request instanceof HttpPacketParsing parsing && !parsing.isHeaderParsed();
    }

    @Override
    public NextAction handleWrite(FilterChainContext context) throws IOException {
        return parser.handleWrite(context);
    }

    @Override
    public NextAction handleConnect(FilterChainContext context) throws IOException {
        return parser.handleConnect(context);
    }

    @Override
    public NextAction handleAccept(FilterChainContext context) throws IOException {
        return parser.handleAccept(context);
    }

    @Override
    public NextAction handleEvent(FilterChainContext context, FilterChainEvent event) throws IOException {
        return parser.handleEvent(context, event);
    }

    @Override
    public NextAction handleClose(FilterChainContext context) throws IOException {
        arrivals.end(context.getConnection());
        return parser.handleClose(context);
    }

    @Override
    public void onAdded(FilterChain chain) {
        parser.onAdded(chain);
    }

    @Override
    public void onRemoved(FilterChain chain) {
        parser.onRemoved(chain);
    }

    @Override
    public void onFilterChainChanged(FilterChain chain) {
        parser.onFilterChainChanged(chain);
    }

    @Override
    public void exceptionOccurred(FilterChainContext context, Throwable failure) {
        parser.exceptionOccurred(context, failure);
    }
}
