package org.certkp.domain.keygeneration;

import static java.util.Objects.requireNonNull;

import java.security.KeyPair;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.security.auth.DestroyFailedException;
import org.certkp.domain.configuration.CertkpConfiguration.RsaKeys;
import org.certkp.domain.failure.CertkpException;

/**
 * Keys that are made ahead, and the calls that wait for one when none is ready. Each key is handed out once and never
 * stored. While calls wait, all cores make keys, and whichever is ready first goes to the call that has waited longest;
 * while none waits, keys are made ahead until there are enough.
 */
final class RsaKeyPool {

    private final RsaKeys sizes;
    private final int cores;
    private final Supplier<KeyPair> maker;
    private final Executor threads;

    private final Queue<KeyPair> ready = new ArrayDeque<>();
    private final Queue<CompletableFuture<KeyPair>> waiting = new ArrayDeque<>();
    private int making;
    private boolean closed;
    private long hits;
    private long misses;
    private long made;
    private long makingNanos;

    /**
     * An empty pool; {@link #fill} begins to fill it.
     *
     * @param cores how many keys are made at once while calls wait
     * @param maker makes one key
     * @param threads runs as many tasks at once as it is given
     */
    RsaKeyPool(RsaKeys sizes, int cores, Supplier<KeyPair> maker, Executor threads) {
        this.sizes = requireNonNull(sizes, "sizes is null");
        this.cores = cores;
        this.maker = requireNonNull(maker, "maker is null");
        this.threads = requireNonNull(threads, "threads is null");
    }

    synchronized void fill() {
        while (!closed && making < Math.min(wanted(), waiting.isEmpty() ? sizes.refillThreads() : cores)) {
            threads.execute(this::make);
            making++;
        }
    }

    private int wanted() {
        return waiting.size() + sizes.poolSize() - ready.size();
    }

    /**
     * A key that nobody else gets; at once when one is ready, else when it is made.
     *
     * @throws CertkpException of kind BUSY when too many calls wait already, or the pool is closed
     */
    KeyPair take() {
        try {
            return request().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private synchronized CompletableFuture<KeyPair> request() {
        KeyPair key = ready.poll();
        if (key == null && (closed || waiting.size() >= sizes.queueSize())) {
            throw CertkpException.busy();
        }
        CompletableFuture<KeyPair> answer = new CompletableFuture<>();
        if (key == null) {
            misses++;
            waiting.add(answer);
        } else {
            hits++;
            answer.complete(key);
        }
        fill();
        return answer;
    }

    private void make() {
        long start = System.nanoTime();
        KeyPair key;
        try {
            key = maker.get();
        } catch (RuntimeException | Error e) {
            failed(e);
            throw e;
        }
        made(key, System.nanoTime() - start);
    }

    private synchronized void made(KeyPair key, long nanos) {
        making--;
        made++;
        makingNanos += nanos;
        CompletableFuture<KeyPair> first = waiting.poll();
        if (first != null) {
            first.complete(key);
        } else if (!closed && ready.size() < sizes.poolSize()) {
            ready.add(key);
        } else {
            forget(key);
        }
        fill();
    }

    /** Nothing is tried again by itself: what fails once may fail for ever. The next call tries. */
    private synchronized void failed(Throwable failure) {
        making--;
        CompletableFuture<KeyPair> first = waiting.poll();
        if (first != null) {
            first.completeExceptionally(failure);
        }
    }

    /** Forgets the keys that are ready, and refuses the calls that wait. */
    synchronized void close() {
        closed = true;
        ready.forEach(RsaKeyPool::forget);
        ready.clear();
        waiting.forEach(call -> call.completeExceptionally(CertkpException.busy()));
        waiting.clear();
    }

    /** Clears the memory of a key whose provider can do that; of the others the garbage collector takes care. */
    private static void forget(KeyPair key) {
        try {
            key.getPrivate().destroy();
        } catch (DestroyFailedException e) {
            // There is no more that one can do.
        }
    }

    synchronized PoolState state() {
        return new PoolState(
                ready.size(), waiting.size(), hits, misses, made, TimeUnit.NANOSECONDS.toMillis(makingNanos));
    }
}
