package org.certkp.domain.token;

import static java.util.Objects.requireNonNull;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.certkp.domain.configuration.CertkpConfiguration;
import org.certkp.domain.configuration.SecretFile;

/** Makes the first bearer token. */
@Stateless
public class FirstToken {

    /** The name of the first token, and of its user in the audit trail. */
    static final String BOOTSTRAP = "bootstrap";

    private AccessTokenRepository tokens;
    private CertkpConfiguration configuration;

    /** For the container's proxy: without a public one Payara calls the other with nulls. */
    public FirstToken() {}

    @Inject
    public FirstToken(AccessTokenRepository tokens, CertkpConfiguration configuration) {
        this.tokens = requireNonNull(tokens, "tokens is null");
        this.configuration = requireNonNull(configuration, "configuration is null");
    }

    /**
     * Sees to it that there is a first token. A configured one is kept, in place of an earlier one; else one is made at
     * the first start and written to the data folder before the commit, so that no token is kept that nobody can read.
     */
    public void bootstrap() {
        if (configuration.bootstrapToken().isPresent()) {
            tokens.put(BOOTSTRAP, TokenHash.of(configuration.bootstrapToken().get()));
        } else if (!tokens.exists(BOOTSTRAP)) {
            String token = TokenHash.newToken();
            tokens.put(BOOTSTRAP, TokenHash.of(token));
            SecretFile.write(configuration.bootstrapTokenPath(), token);
        }
    }
}
