package org.certkp.domain.vault;

import java.util.concurrent.atomic.AtomicInteger;
import org.certkp.domain.x509.key.PemPrivateKey;

/**
 * A vault whose seals are not the text and never the same twice, as those of an authenticated cipher with a nonce: each
 * character is moved by a number that stands before it. It counts what it does.
 */
public final class ShiftingVault implements KeyVault {

    private static final int CYCLE = 50;

    private final AtomicInteger seals = new AtomicInteger();
    private final AtomicInteger opened = new AtomicInteger();

    /** How many keys were sealed. */
    public int seals() {
        return seals.get();
    }

    /** How many seals were opened. */
    public int opened() {
        return opened.get();
    }

    @Override
    public SealedContent seal(PemPrivateKey key) {
        int number = seals.incrementAndGet();
        return new SealedContent(number + " " + shifted(key.pem(), 1 + number % CYCLE));
    }

    @Override
    public String open(SealedContent sealed) {
        opened.incrementAndGet();
        String[] parts = sealed.value().split(" ", 2);
        return shifted(parts[1], -1 - Integer.parseInt(parts[0]) % CYCLE);
    }

    private static String shifted(String text, int by) {
        return text.chars()
                .map(c -> c + by)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
