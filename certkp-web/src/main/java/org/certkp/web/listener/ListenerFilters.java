package org.certkp.web.listener;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;
import jakarta.servlet.annotation.WebListener;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.certkp.domain.configuration.CertkpConfiguration;
import org.glassfish.grizzly.Transport;
import org.glassfish.grizzly.filterchain.FilterChain;
import org.glassfish.grizzly.filterchain.FilterChainBuilder;
import org.glassfish.grizzly.http.server.HttpServerFilter;

/**
 * Puts certkp's filters into the server's HTTP listeners, as long as the application runs: when it starts, or, where the
 * server listens only once the application is there, with the first request.
 */
@WebListener
public class ListenerFilters implements ServletContextListener, ServletRequestListener {

    private static final Logger LOG = Logger.getLogger(ListenerFilters.class.getName());

    private final BrokenRequests broken = new BrokenRequests();
    private final PlainRefusals plain = new PlainRefusals();
    private ForwardedRequests forwarded;
    private final AtomicBoolean missing = new AtomicBoolean(true);

    @Inject
    void trust(CertkpConfiguration configuration) {
        forwarded = new ForwardedRequests(configuration.trustedProxies());
    }

    @Override
    public void contextInitialized(ServletContextEvent event) {
        change(event.getServletContext(), this::add);
    }

    @Override
    public void requestInitialized(ServletRequestEvent event) {
        if (missing.getAndSet(false)) {
            change(event.getServletContext(), this::add);
        }
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        change(event.getServletContext(), this::remove);
    }

    /** Without them certkp works, only that some refusals are empty and a proxy's calls count as its own. */
    private static void change(ServletContext context, Consumer<Transport> step) {
        try {
            Set<Transport> transports = Transports.of(context.getVirtualServerName());
            transports.forEach(step);
            LOG.fine(() -> "HTTP listeners: " + transports.size());
        } catch (ReflectiveOperationException | LinkageError | RuntimeException e) {
            LOG.log(
                    Level.WARNING,
                    "What the server refuses by itself is answered without a body, and no proxy is trusted.",
                    e);
        }
    }

    /** A new chain of filters, since calls may be on their way through the old one. */
    private void add(Transport transport) {
        if (transport.getProcessor() instanceof FilterChain chain) {
            int parser = chain.indexOfType(org.glassfish.grizzly.http.HttpServerFilter.class);
            int container = chain.indexOfType(HttpServerFilter.class);
            if (parser >= 0 && container > parser) {
                missing.set(false);
                transport.setProcessor(FilterChainBuilder.stateless()
                        .addAll(chain)
                        .add(container, plain)
                        .add(container, forwarded)
                        .add(parser, broken)
                        .build());
            }
        }
    }

    private void remove(Transport transport) {
        if (transport.getProcessor() instanceof FilterChain chain) {
            transport.setProcessor(FilterChainBuilder.stateless()
                    .addAll(chain)
                    .remove(forwarded)
                    .remove(plain)
                    .remove(broken)
                    .build());
        }
    }
}
