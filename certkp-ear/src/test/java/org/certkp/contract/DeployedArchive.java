package org.certkp.contract;

import java.io.File;
import java.net.URI;
import org.jboss.arquillian.container.test.api.Deployer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The archive as the build made it, deployed once for all test classes of a run: the EAR on Payara Server, or the
 * self-contained WAR on Payara Micro. The tests call it from outside.
 */
@ExtendWith(ArquillianExtension.class)
public abstract class DeployedArchive {

    private static final String NAME = "certkp";
    private static final Archive<?> ARCHIVE = read(new File(System.getProperty("certkp.it.archive")));
    private static boolean deployed;

    @ArquillianResource
    private Deployer deployer;

    /** Not managed: Arquillian would deploy it for each test class. */
    @Deployment(name = NAME, managed = false, testable = false)
    public static Archive<?> archive() {
        return ARCHIVE;
    }

    private static Archive<?> read(File file) {
        Class<? extends Archive<?>> type = file.getName().endsWith(".ear") ? EnterpriseArchive.class : WebArchive.class;
        return ShrinkWrap.createFromZipFile(type, file);
    }

    @BeforeEach
    void deployOnce() {
        if (!deployed) {
            deployer.deploy(NAME);
            deployed = true;
        }
    }

    /** Where the server listens, without a slash at the end. */
    protected static URI base() {
        return URI.create("http://127.0.0.1:" + System.getProperty("certkp.it.http.port"));
    }

    /** The bearer token that the server was started with. */
    protected static String token() {
        return System.getenv("CERTKP_BOOTSTRAP_TOKEN");
    }

    Api api() {
        return new Api(base(), token());
    }
}
