package org.certkp.domain.access;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;

/** Makes the first token when the application starts, before it answers a call. */
@Singleton
@Startup
public class Bootstrap {

    @EJB
    private AccessService access;

    @PostConstruct
    void start() {
        access.bootstrap();
    }
}
