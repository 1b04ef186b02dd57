package org.certkp.web.listener;

import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpPacket;
import org.glassfish.grizzly.http.HttpResponsePacket;

/** What holds for the head of each answer, whoever gives it. */
final class AnswerHeaders extends BaseFilter {

    /** As a line of a head: no browser takes an answer for anything but what it says it is. */
    static final String NO_SNIFFING = "X-Content-Type-Options: nosniff\r\n";

    @Override
    public NextAction handleWrite(FilterChainContext context) {
        if (context.getMessage() instanceof HttpPacket packet
                && packet.getHttpHeader() instanceof HttpResponsePacket response
                && !response.isCommitted()
                && !response.isAcknowledgement()) {
            response.setHeader("X-Content-Type-Options", "nosniff");
        }
        return context.getInvokeAction();
    }
}
