package org.certkp.server;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The administration command of a Payara Server.
 *
 * @param payara the server's folder
 * @param port where the server listens for administration
 */
record Asadmin(Path payara, int port) {

    /** The domain that a fresh server has. */
    static final String DOMAIN = "domain1";

    Path domainFolder() {
        return payara.resolve("glassfish/domains").resolve(DOMAIN);
    }

    /**
     * Runs one command to its end.
     *
     * @throws StartFailure with the last line that the command printed, when it fails
     */
    void require(List<String> command) throws IOException {
        List<String> line = new ArrayList<>(List.of(
                ServerProcess.java(),
                "-jar",
                payara.resolve("glassfish/lib/client/appserver-cli.jar").toString(),
                "--port",
                Integer.toString(port)));
        line.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
        ServerProcess.handOnSettings(builder.environment());
        // The server runs on the same Java as this process.
        builder.environment().put("AS_JAVA", System.getProperty("java.home"));
        Process process = builder.start();
        process.getOutputStream().close();
        String printed = new String(process.getInputStream().readAllBytes(), Charset.defaultCharset());
        if (process.onExit().join().exitValue() != 0) {
            throw new StartFailure(
                    StartFailure.CANNOT_START, "asadmin " + command.get(0) + " failed: " + firstLine(printed));
        }
    }

    private static String firstLine(String printed) {
        return printed.lines().filter(line -> !line.isBlank()).findFirst().orElse("no message");
    }

    /** The running server, by the process number that it has written down. */
    ProcessHandle server() throws IOException {
        long pid = Long.parseLong(
                Files.readString(domainFolder().resolve("config/pid")).strip());
        return ProcessHandle.of(pid).orElseThrow(() -> new IOException("Payara Server has ended"));
    }
}
