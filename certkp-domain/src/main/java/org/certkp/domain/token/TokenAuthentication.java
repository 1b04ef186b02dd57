package org.certkp.domain.token;

import static java.util.Objects.requireNonNull;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.certkp.domain.caller.Authorization;
import org.certkp.domain.caller.Caller;
import org.certkp.domain.failure.CertkpException;

/**
 * Decides who a bearer token is. That a token is known is remembered for a second, because looking it up would be an
 * eighth of a short call; so a token that is revoked, on whichever node, is refused everywhere after a second at the
 * latest. That one is unknown is not remembered: a new token is good at once.
 */
@ApplicationScoped
public class TokenAuthentication {

    static final Duration REMEMBERED_FOR = Duration.ofSeconds(1);

    static final int MOST_REMEMBERED = 1000;

    /** Hash of a token to its name. */
    private final Cache<String, String> remembered;

    private final AccessTokenRepository tokens;

    /** For the container's proxy. */
    protected TokenAuthentication() {
        this.tokens = null;
        this.remembered = null;
    }

    @Inject
    public TokenAuthentication(AccessTokenRepository tokens) {
        this(tokens, Ticker.systemTicker());
    }

    TokenAuthentication(AccessTokenRepository tokens, Ticker nanoTime) {
        this.tokens = requireNonNull(tokens, "tokens is null");
        this.remembered = Caffeine.newBuilder()
                .expireAfterWrite(REMEMBERED_FOR)
                .maximumSize(MOST_REMEMBERED)
                .executor(Runnable::run)
                .ticker(nanoTime)
                .build();
    }

    /**
     * The caller that a token stands for.
     *
     * @throws CertkpException of kind UNAUTHENTICATED for an unknown or revoked token
     */
    public Caller authenticate(String token, String remoteAddress) {
        String hash = TokenHash.of(token);
        String name = remembered.getIfPresent(hash);
        if (name == null) {
            // Outside the cache: one that computes while it looks up would let calls wait for each other's database.
            name = tokens.findNameByHash(hash).orElseThrow(CertkpException::tokenInvalid);
            remembered.put(hash, name);
        }
        return Authorization.caller(name, remoteAddress);
    }
}
