package org.certkp.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A Payara Server's domain that serves certkp alone: HTTP at one address, administration on the loopback interface, and
 * no other listener.
 *
 * @param asadmin of the server
 * @param commands the file of administration commands that closes the listeners which nobody needs
 */
record PayaraDomain(Asadmin asadmin, Path commands) {

    private static final String LISTENER =
            "set configs.config.server-config.network-config.network-listeners.network-listener.";

    /** A fresh domain has no such element and opens a port for messaging; then it is too late to say no. */
    private static final String NO_MESSAGING =
            "<jms-service type=\"DISABLED\" default-jms-host=\"default_JMS_host\"><jms-host name=\"default_JMS_host\""
                    + " host=\"localhost\" port=\"${JMS_PROVIDER_PORT}\"/></jms-service>";

    private static final String SERVER_CONFIG = "<config name=\"server-config\">";

    private static final String FIRST_OPTION = "<jvm-options>-server</jvm-options>";

    private static final String EXIT_OPTION = "<jvm-options>" + ServerProcess.EXIT_WITHOUT_MEMORY + "</jvm-options>";

    /**
     * Configures a domain once, for a tool that starts it by itself. Arguments: the server's folder, the file of
     * commands, the port of HTTP on the loopback interface, the port for administration.
     */
    public static void main(String[] arguments) throws IOException {
        Asadmin asadmin = new Asadmin(Path.of(arguments[0]), Integer.parseInt(arguments[3]));
        PayaraDomain domain = new PayaraDomain(asadmin, Path.of(arguments[1]));
        domain.start(new HttpAddress("127.0.0.1", Integer.parseInt(arguments[2])));
        domain.stop();
    }

    void start(HttpAddress address) throws IOException {
        Path folder = asadmin.domainFolder();
        prepare(folder.resolve("config/domain.xml"));
        String lines = Files.readString(commands)
                + LISTENER + "http-listener-1.address=" + address.host() + "\n"
                + LISTENER + "http-listener-1.port=" + address.port() + "\n"
                + LISTENER + "admin-listener.port=" + asadmin.port() + "\n";
        Path file = OwnerOnly.file(folder.resolve("certkp.asadmin"), lines);
        asadmin.require(List.of("start-domain", "--prebootcommandfile", file.toString(), Asadmin.DOMAIN));
    }

    /** What a command could only change on a running server, for its next start. */
    private static void prepare(Path configuration) throws IOException {
        String xml = Files.readString(configuration);
        String prepared =
                xml.contains("type=\"DISABLED\"") ? xml : xml.replace(SERVER_CONFIG, SERVER_CONFIG + NO_MESSAGING);
        if (!prepared.contains(EXIT_OPTION)) {
            prepared = prepared.replace(FIRST_OPTION, FIRST_OPTION + EXIT_OPTION);
        }
        Files.writeString(configuration, prepared);
    }

    void deploy(Path archive) throws IOException {
        asadmin.require(
                List.of("deploy", "--force=true", "--name", "certkp", "--contextroot", "/", archive.toString()));
    }

    void stop() throws IOException {
        asadmin.require(List.of("stop-domain", Asadmin.DOMAIN));
    }
}
