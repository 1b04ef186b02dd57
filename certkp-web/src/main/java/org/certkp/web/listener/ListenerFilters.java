package org.certkp.web.listener;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;
import jakarta.servlet.annotation.WebListener;
import java.util.Set;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
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

    private static final int SECONDS_BETWEEN_SWEEPS = 5;

    private final BrokenRequests broken = new BrokenRequests();
    private final PlainRefusals plain = new PlainRefusals();
    private final AnswerHeaders headers = new AnswerHeaders();
    private final Arrivals arrivals = new Arrivals();
    private final WholeBodies bodies = new WholeBodies(arrivals);
    private ForwardedRequests forwarded;
    private final AtomicBoolean missing = new AtomicBoolean(true);

    @Resource
    private ManagedScheduledExecutorService timer;

    private ScheduledFuture<?> sweeps;

    @Inject
    void trust(CertkpConfiguration configuration) {
        forwarded = new ForwardedRequests(configuration.trustedProxies());
    }

    @Override
    public void contextInitialized(ServletContextEvent event) {
        change(event.getServletContext(), this::add);
        sweeps = timer.scheduleWithFixedDelay(
                arrivals::closeLate, SECONDS_BETWEEN_SWEEPS, SECONDS_BETWEEN_SWEEPS, TimeUnit.SECONDS);
    }

    @Override
    public void requestInitialized(ServletRequestEvent event) {
        if (missing.getAndSet(false)) {
            change(event.getServletContext(), this::add);
        }
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        sweeps.cancel(false);
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
                StrictParser strict = StrictParser.of(chain.get(parser), arrivals);
                transport.setProcessor(FilterChainBuilder.stateless()
                        .addAll(chain)
                        .add(container, bodies)
                        .add(container, plain)
                        .add(container, forwarded)
                        .add(container, headers)
                        .set(parser, strict)
                        .add(parser, broken)
                        .build());
            }
        }
    }

    private void remove(Transport transport) {
        if (transport.getProcessor() instanceof FilterChain chain) {
            int strict = chain.indexOfType(StrictParser.class);
            if (strict >= 0) {
                transport.setProcessor(FilterChainBuilder.stateless()
                        .addAll(chain)
                        .set(strict, ((StrictParser) chain.get(strict)).release())
                        .remove(forwarded)
                        .remove(plain)
                        .remove(headers)
                        .remove(bodies)
                        .remove(broken)
                        .build());
            }
        }
    }
}
