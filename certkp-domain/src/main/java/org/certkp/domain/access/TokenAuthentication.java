package org.certkp.domain.access;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.certkp.domain.failure.CertkpException;

/**
 * Decides who a bearer token is. That a token is known is remembered for a second, because looking it up would be an
 * eighth of a short call; so a token that is revoked, on whichever node, is refused everywhere after a second at the
 * latest. That one is unknown is not remembered: a new token is good at once.
 */
@ApplicationScoped
public class TokenAuthentication {

    static final Duration REMEMBERED_FOR = Duration.ofSeconds(1);

    /** So that the memory is bounded; where there are more, all are forgotten and looked up again. */
    static final int MOST_REMEMBERED = 1000;

    /** Whose a token is, and when it was looked up. */
    private record Found(String name, long nanoTime) {}

    private final Map<String, Found> remembered = new ConcurrentHashMap<>();
    private final AccessTokenRepository tokens;
    private final LongSupplier nanoTime;

    /** For the container's proxy. */
    protected TokenAuthentication() {
        this.tokens = null;
        this.nanoTime = null;
    }

    @Inject
    public TokenAuthentication(AccessTokenRepository tokens) {
        this(tokens, System::nanoTime);
    }

    TokenAuthentication(AccessTokenRepository tokens, LongSupplier nanoTime) {
        this.tokens = requireNonNull(tokens, "tokens is null");
        this.nanoTime = requireNonNull(nanoTime, "nanoTime is null");
    }

    /**
     * The caller that a token stands for.
     *
     * @throws CertkpException of kind UNAUTHENTICATED for an unknown or revoked token
     */
    public Caller authenticate(String token, String remoteAddress) {
        String hash = TokenHash.of(token);
        long now = nanoTime.getAsLong();
        Found found = remembered.get(hash);
        if (found == null || now - found.nanoTime() >= REMEMBERED_FOR.toNanos()) {
            found = find(hash, now);
        }
        return Authorization.caller(found.name(), remoteAddress);
    }

    private Found find(String hash, long now) {
        remembered.remove(hash);
        String name = tokens.findNameByHash(hash).orElseThrow(CertkpException::tokenInvalid);
        Found found = new Found(name, now);
        if (remembered.size() >= MOST_REMEMBERED) {
            remembered.clear();
        }
        remembered.put(hash, found);
        return found;
    }
}
