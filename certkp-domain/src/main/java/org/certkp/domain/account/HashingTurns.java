package org.certkp.domain.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.certkp.domain.failure.CertkpException;

/**
 * Bounds how many passwords are hashed at once in the whole server: each takes a processor core for some tenths of a
 * second. Who comes when all turns are taken is refused and does not wait, since those who wait hold the threads that all
 * other calls need.
 */
@ApplicationScoped
class HashingTurns {

    static final int AT_ONCE = 2;

    private final Semaphore free = new Semaphore(AT_ONCE);

    /**
     * Does work that hashes passwords, if a turn is free.
     *
     * @throws CertkpException of kind BUSY when none is; the work is not begun then
     */
    <T> T take(Supplier<T> work) {
        if (!free.tryAcquire()) {
            throw CertkpException.passwordsBusy();
        }
        try {
            return work.get();
        } finally {
            free.release();
        }
    }
}
