package org.certkp.server;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.List;

/** The server's own process, started by {@link Launcher}: Payara Micro with the application, and nothing else. */
public final class Server {

    /** Open as long as this process runs. */
    private static FileChannel inUse;

    private Server() {}

    /**
     * Starts the server, and says on standard output when it is ready.
     *
     * @param arguments see {@link ServerArguments}
     */
    public static void main(String[] arguments) throws Exception {
        PrintStream console = System.out;
        ServerArguments given = ServerArguments.of(List.of(arguments));
        stopWithLauncher();
        inUse = given.runtime().program().use();
        ServerLog.begin(given.dataDir().resolve("logs"));
        try {
            boot(given);
            Readiness.require(given.address());
        } catch (StartFailure e) {
            ConsoleLog.say(e.getMessage());
            Runtime.getRuntime().halt(e.exitCode());
        }
        console.println(ReadyLine.of(given.address(), given.secrets()));
        ConsoleLog.showWarnings();
        ArchiveWriting.begin(given.runtime());
    }

    private static void boot(ServerArguments given) throws Exception {
        RuntimeFolder runtime = given.runtime();
        Path launchJar = runtime.program().launchJar();
        System.setProperty("fish.payara.micro.BootJar", launchJar.toUri().toString());
        System.setProperty("fish.payara.micro.UnpackDir", launchJar.getParent().toString());
        String[] options = {
            "--rootdir",
            runtime.server().toString(),
            "--nohazelcast",
            "--disablephonehome",
            "--port",
            Integer.toString(given.address().port()),
            "--prebootcommandfile",
            BootCommands.beforeBoot(runtime.folder(), given.address()).toString(),
            "--postdeploycommandfile",
            BootCommands.afterDeployment(runtime.folder()).toString(),
            "--contextroot",
            "/",
            "--deploy",
            runtime.program().application().toString()
        };
        Class.forName("fish.payara.micro.impl.PayaraMicroImpl")
                .getMethod("create", String[].class)
                .invoke(null, (Object) options);
    }

    /** The launcher holds the other end of standard input: its end means that the launcher is gone. */
    private static void stopWithLauncher() {
        Thread watch = new Thread(
                () -> {
                    try {
                        while (System.in.read() >= 0) {
                            // The launcher writes nothing.
                        }
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    } finally {
                        System.exit(0);
                    }
                },
                "watch the launcher");
        watch.setDaemon(true);
        watch.start();
    }
}
