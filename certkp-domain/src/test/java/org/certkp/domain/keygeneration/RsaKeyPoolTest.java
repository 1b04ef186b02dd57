package org.certkp.domain.keygeneration;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.security.KeyPair;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Supplier;
import org.certkp.domain.configuration.CertkpConfiguration.RsaKeys;
import org.certkp.domain.failure.CertkpException;
import org.certkp.domain.x509.key.KeyAlgorithm;
import org.certkp.domain.x509.key.KeyGeneration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The pool does not care what kind of keys it keeps; these are soon made. */
@Timeout(60)
class RsaKeyPoolTest {

    private static final int CORES = 2;

    private static final Supplier<KeyPair> EC = () -> KeyGeneration.generate(KeyAlgorithm.ECDSA);

    /** The tasks that the pool started and that nobody has run yet. */
    private final BlockingQueue<Runnable> started = new LinkedBlockingQueue<>();

    private final ExecutorService callers = Executors.newCachedThreadPool();

    @AfterEach
    void end() {
        callers.shutdownNow();
    }

    private RsaKeyPool pool(int size, int refillThreads, int queue) {
        return pool(size, refillThreads, queue, EC);
    }

    private RsaKeyPool pool(int size, int refillThreads, int queue, Supplier<KeyPair> maker) {
        return new RsaKeyPool(new RsaKeys(size, refillThreads, queue), CORES, maker, started::add);
    }

    private CompletableFuture<KeyPair> call(RsaKeyPool pool) {
        return CompletableFuture.supplyAsync(pool::take, callers);
    }

    /** Runs the tasks that are started, and those that they start, until there is none. */
    private int runAll() {
        int run = 0;
        for (Runnable task = started.poll(); task != null; task = started.poll()) {
            task.run();
            run++;
        }
        return run;
    }

    private void runNext() throws InterruptedException {
        started.poll(30, SECONDS).run();
    }

    @Test
    void fill_makesAsManyKeysAsAreWantedAndNoMore() {
        RsaKeyPool pool = pool(3, 1, 1);
        pool.fill();
        assertEquals(3, runAll());
        assertEquals(3, pool.state().ready());
        pool.fill();
        assertEquals(0, started.size());
    }

    @Test
    void fill_makesAtOnceOnlyAsManyAsItMayWhileNobodyWaits() {
        pool(5, 1, 1).fill();
        assertEquals(1, started.size());
    }

    @Test
    void take_answersAtOnceWhenAKeyIsReady_andRefills() {
        RsaKeyPool pool = pool(2, 1, 1);
        pool.fill();
        runAll();
        pool.take();
        assertEquals(1, pool.state().hits());
        assertEquals(0, pool.state().misses());
        assertEquals(1, pool.state().ready());
        assertEquals(1, runAll());
        assertEquals(2, pool.state().ready());
    }

    @Test
    void take_waitsForTheNextKeyWhenNoneIsReady() throws Exception {
        RsaKeyPool pool = pool(0, 1, 1);
        CompletableFuture<KeyPair> call = call(pool);
        runNext();
        call.get(30, SECONDS);
        assertEquals(1, pool.state().misses());
        assertEquals(0, pool.state().ready());
        assertEquals(0, started.size());
    }

    @Test
    void take_usesAllCoresWhileCallsWait() throws Exception {
        RsaKeyPool pool = pool(0, 1, 4);
        List<CompletableFuture<KeyPair>> calls = List.of(call(pool), call(pool), call(pool));
        Runnable first = started.poll(30, SECONDS);
        Runnable second = started.poll(30, SECONDS);
        assertEquals(0, started.size());
        first.run();
        second.run();
        runNext();
        for (CompletableFuture<KeyPair> call : calls) {
            call.get(30, SECONDS);
        }
    }

    @Test
    void take_handsEachKeyOutOnce() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(CORES);
        RsaKeyPool pool = new RsaKeyPool(new RsaKeys(4, 1, 200), CORES, EC, threads);
        pool.fill();
        List<CompletableFuture<KeyPair>> calls = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            calls.add(call(pool));
        }
        Set<KeyPair> keys = new HashSet<>();
        for (CompletableFuture<KeyPair> call : calls) {
            keys.add(call.get(30, SECONDS));
        }
        pool.close();
        threads.shutdown();
        assertEquals(200, keys.size());
        assertEquals(200, pool.state().hits() + pool.state().misses());
    }

    @Test
    void take_refusesACallBeyondTheQueue() throws Exception {
        RsaKeyPool pool = pool(0, 1, 1);
        CompletableFuture<KeyPair> waiting = call(pool);
        Runnable task = started.poll(30, SECONDS);
        CertkpException refused = assertThrows(CertkpException.class, pool::take);
        assertEquals(CertkpException.Kind.BUSY, refused.kind());
        task.run();
        waiting.get(30, SECONDS);
    }

    @Test
    void take_throwsWhatTheMakerThrew_andTheNextCallTriesAgain() throws Exception {
        List<RuntimeException> failures = new ArrayList<>(List.of(new IllegalStateException("once")));
        RsaKeyPool pool = pool(0, 1, 1, () -> {
            if (!failures.isEmpty()) {
                throw failures.remove(0);
            }
            return EC.get();
        });
        CompletableFuture<KeyPair> failing = call(pool);
        Runnable task = started.poll(30, SECONDS);
        assertThrows(IllegalStateException.class, task::run);
        Exception failed = assertThrows(Exception.class, () -> failing.get(30, SECONDS));
        assertEquals("once", failed.getCause().getMessage());
        CompletableFuture<KeyPair> next = call(pool);
        runNext();
        next.get(30, SECONDS);
    }

    @Test
    void close_forgetsWhatIsReadyAndRefusesWhoWaits() throws Exception {
        RsaKeyPool pool = pool(1, 1, 1);
        pool.fill();
        runAll();
        pool.take();
        CompletableFuture<KeyPair> waiting = call(pool);
        Runnable making = started.poll(30, SECONDS);
        while (pool.state().waiting() == 0) {
            Thread.onSpinWait();
        }
        pool.close();
        assertEquals(
                CertkpException.Kind.BUSY,
                ((CertkpException) assertThrows(Exception.class, () -> waiting.get(30, SECONDS))
                                .getCause())
                        .kind());
        making.run();
        assertEquals(0, pool.state().ready());
        assertThrows(CertkpException.class, pool::take);
    }
}
