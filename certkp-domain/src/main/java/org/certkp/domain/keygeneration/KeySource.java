package org.certkp.domain.keygeneration;

import static java.util.Objects.requireNonNull;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.certkp.domain.configuration.CertkpConfiguration;
import org.certkp.domain.failure.CertkpException;
import org.certkp.domain.x509.key.GeneratedKey;
import org.certkp.domain.x509.key.KeyAlgorithm;
import org.certkp.domain.x509.key.KeyGeneration;
import org.certkp.domain.x509.provider.CryptoProvider;

/**
 * Gives out new keys. RSA keys come from a pool, which threads of low priority fill: where the operating system knows
 * priorities, everything else goes before them.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class KeySource {

    @Resource
    private ManagedThreadFactory factory;

    private CertkpConfiguration configuration;
    private ThreadPoolExecutor threads;
    private RsaKeyPool pool;

    /** For the container's proxy: without a public one Payara calls the other with nulls. */
    public KeySource() {}

    @Inject
    public KeySource(CertkpConfiguration configuration) {
        this.configuration = requireNonNull(configuration, "configuration is null");
    }

    /** Begins to make keys ahead. */
    @PostConstruct
    void start() {
        startOn(factory);
    }

    void startOn(ThreadFactory threadFactory) {
        CryptoProvider.keepIn(configuration.dataDir());
        int cores = Runtime.getRuntime().availableProcessors();
        int size = Math.max(cores, configuration.rsaKeys().refillThreads());
        threads = new ThreadPoolExecutor(size, size, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
            Thread thread = threadFactory.newThread(task);
            thread.setPriority(Thread.MIN_PRIORITY);
            return thread;
        });
        // Now, so that no thread takes over the context, with its transaction, of the call that happens to need it.
        threads.prestartAllCoreThreads();
        pool = new RsaKeyPool(
                configuration.rsaKeys(), cores, () -> KeyGeneration.generateTried(KeyAlgorithm.RSA), threads);
        // Chosen now, not when the first key is asked for; the start does not wait for its test.
        threads.execute(CryptoProvider::chosen);
        pool.fill();
    }

    @PreDestroy
    void stop() {
        pool.close();
        threads.shutdownNow();
    }

    /**
     * A key that nobody else gets.
     *
     * @throws CertkpException of kind BUSY when as many calls as are allowed wait for an RSA key already
     */
    public GeneratedKey take(KeyAlgorithm algorithm) {
        return new GeneratedKey(
                algorithm, algorithm == KeyAlgorithm.RSA ? pool.take() : KeyGeneration.generate(algorithm));
    }

    public PoolState state() {
        return pool.state();
    }
}
