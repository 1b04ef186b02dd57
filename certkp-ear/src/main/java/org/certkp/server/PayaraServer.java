package org.certkp.server;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.certkp.domain.configuration.CertkpConfiguration;

/**
 * Runs {@code certkp.ear} on a Payara Server (full profile) in the foreground, by the administration commands that an
 * operator would give. Arguments: the server's folder, the archive, the file of commands that closes listeners, and the
 * port for administration.
 */
public final class PayaraServer {

    private final PayaraDomain domain;
    private final Path archive;

    private PayaraServer(List<String> arguments) {
        Asadmin asadmin = new Asadmin(Path.of(arguments.get(0)), Integer.parseInt(arguments.get(3)));
        this.domain = new PayaraDomain(asadmin, Path.of(arguments.get(2)));
        this.archive = Path.of(arguments.get(1));
    }

    public static void main(String[] arguments) {
        BuildTool.follow();
        PayaraServer server = new PayaraServer(List.of(arguments));
        System.exit(Attempt.exitCodeOf(server::run));
    }

    private int run(CertkpConfiguration configuration, HttpAddress address) throws IOException {
        new HttpAddress("127.0.0.1", domain.asadmin().port()).requireFree();
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop the server"));
        domain.start(address);
        ProcessHandle server = domain.asadmin().server();
        domain.deploy(archive);
        Readiness.require(address);
        System.out.println(ReadyLine.of(address, FirstSecrets.of(configuration)));
        server.onExit().join();
        return 0;
    }

    private void stop() {
        try {
            domain.stop();
        } catch (IOException | StartFailure e) {
            System.err.println("Payara Server may still be running: " + e.getMessage());
        }
    }
}
