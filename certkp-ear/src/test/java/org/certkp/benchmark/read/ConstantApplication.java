package org.certkp.benchmark.read;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The application of {@link ConstantResource}. */
@ApplicationPath("/")
public class ConstantApplication extends Application {

    /** For the container. */
    public ConstantApplication() {}
}
