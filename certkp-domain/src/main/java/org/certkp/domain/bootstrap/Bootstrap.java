package org.certkp.domain.bootstrap;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import org.certkp.domain.account.FirstAccount;
import org.certkp.domain.token.FirstToken;

/** Makes the first account and the first token when the application starts, before it answers a call. */
@Singleton
@Startup
public class Bootstrap {

    @EJB
    private FirstAccount account;

    @EJB
    private FirstToken token;

    /** The account first: what it has to hash is hashed before the transaction has a connection. */
    @PostConstruct
    void start() {
        account.bootstrap();
        token.bootstrap();
    }
}
