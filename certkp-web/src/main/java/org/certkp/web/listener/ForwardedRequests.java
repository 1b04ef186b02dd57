package org.certkp.web.listener;

import static java.util.Objects.requireNonNull;

import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import org.certkp.domain.network.TrustedProxies;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpRequestPacket;

/**
 * Stands behind the server's parser of HTTP: where the peer is a trusted proxy, the request counts as one from the address
 * and by the scheme that the proxy names in {@code X-Forwarded-For} and {@code X-Forwarded-Proto}. From anybody else the
 * two headers mean nothing. It is done here, because the container marks the session's cookie for TLS by itself.
 */
final class ForwardedRequests extends BaseFilter {

    private final TrustedProxies proxies;

    ForwardedRequests(TrustedProxies proxies) {
        this.proxies = requireNonNull(proxies, "proxies is null");
    }

    @Override
    public NextAction handleRead(FilterChainContext context) {
        if (context.getMessage() instanceof HttpContent content
                && content.getHttpHeader() instanceof HttpRequestPacket request
                && context.getConnection().getPeerAddress() instanceof InetSocketAddress peer
                && proxies.contains(peer.getAddress().getAddress())) {
            proxies.clientOf(values(request, "X-Forwarded-For"))
                    .ifPresent(client -> request.remoteAddr().setString(client));
            // One value alone: of two it cannot be known who wrote which.
            List<String> schemes = values(request, "X-Forwarded-Proto");
            if (schemes.size() == 1 && schemes.get(0).strip().equalsIgnoreCase("https")) {
                request.setSecure(true);
            }
        }
        return context.getInvokeAction();
    }

    private static List<String> values(HttpRequestPacket request, String header) {
        List<String> values = new ArrayList<>();
        request.getHeaders().values(header).forEach(values::add);
        return values;
    }
}
