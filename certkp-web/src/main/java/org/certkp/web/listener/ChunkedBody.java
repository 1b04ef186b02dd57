package org.certkp.web.listener;

import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.Grizzly;
import org.glassfish.grizzly.attributes.Attribute;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.http.HttpBrokenContentException;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpHeader;
import org.glassfish.grizzly.http.ParsingResult;
import org.glassfish.grizzly.http.TransferEncoding;

/**
 * The chunked coding (RFC 9112 section 7.1), read as it is written there. The server's own lets lines end by LF alone and
 * skips what stands behind a chunk; so it may find another end than the program before it.
 */
final class ChunkedBody implements TransferEncoding {

    private static final Attribute<ChunkedReader> READER =
            Grizzly.DEFAULT_ATTRIBUTE_BUILDER.createAttribute(ChunkedReader.class.getName());

    private final TransferEncoding servers;

    ChunkedBody(TransferEncoding servers) {
        this.servers = servers;
    }

    /** The one that it stands for. */
    TransferEncoding servers() {
        return servers;
    }

    @Override
    public ParsingResult parsePacket(FilterChainContext context, HttpHeader header, Buffer input) {
        ChunkedReader reader = READER.get(header);
        if (reader == null) {
            reader = new ChunkedReader();
            READER.set(header, reader);
        }
        while (input.hasRemaining() && !reader.isInData() && !reader.isAtEnd()) {
            if (!reader.accepts(input.get())) {
                throw new HttpBrokenContentException("The chunked coding is broken.");
            }
        }
        if (reader.isAtEnd()) {
            HttpContent end = header.httpTrailerBuilder().build();
            return ParsingResult.create(end, input.hasRemaining() ? input.split(input.position()) : null);
        }
        return input.hasRemaining() ? data(header, reader, input) : ParsingResult.create(null, null);
    }

    private static ParsingResult data(HttpHeader header, ChunkedReader reader, Buffer input) {
        int length = (int) Math.min(reader.remaining(), input.remaining());
        Buffer rest = input.remaining() > length ? input.split(input.position() + length) : null;
        reader.skip(length);
        return ParsingResult.create(header.httpContentBuilder().content(input).build(), rest);
    }

    @Override
    public boolean wantDecode(HttpHeader header) {
        return servers.wantDecode(header);
    }

    @Override
    public boolean wantEncode(HttpHeader header) {
        return servers.wantEncode(header);
    }

    @Override
    public void prepareSerialize(FilterChainContext context, HttpHeader header, HttpContent content) {
        servers.prepareSerialize(context, header, content);
    }

    @Override
    public Buffer serializePacket(FilterChainContext context, HttpContent content) {
        return servers.serializePacket(context, content);
    }
}
