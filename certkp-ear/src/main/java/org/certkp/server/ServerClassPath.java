package org.certkp.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/**
 * The class path of the server's process. The libraries that the application brings are moved there from its own
 * folder: the server would look through every class of theirs at each start, and the JVM could not take them from its
 * class archive without reading them first. That is half of the start.
 */
final class ServerClassPath {

    /** Before the server, which has an older H2 of its own and does not use it. */
    private static final Predicate<String> FIRST = name -> name.startsWith("h2-");

    private ServerClassPath() {}

    /** Moves the libraries of the application, but not its own jars, which hold its components. */
    static void moveLibraries(Path application, Path target) throws IOException {
        Files.createDirectories(target);
        for (Path jar : jars(application.resolve("WEB-INF/lib"))) {
            if (!jar.getFileName().toString().startsWith("certkp-")) {
                Files.move(jar, target.resolve(jar.getFileName()));
            }
        }
    }

    /**
     * The manifest of the jar that starts the server by {@code java -jar}. What a manifest opens, unlike what flags open,
     * lets the JVM use the module graph of its class archive.
     *
     * @param server the server's jar, which names all others of the server and what they need opened
     * @param libraries where the libraries are; of those that the server has too, the server's are taken
     * @param folder where the jar with this manifest will be
     */
    static Manifest manifest(Path server, Path libraries, Path folder) throws IOException {
        try (JarFile file = new JarFile(server.toFile())) {
            Manifest manifest = new Manifest(file.getManifest());
            List<String> path = new ArrayList<>();
            path.add(relative(folder, server));
            for (Path jar : jars(libraries)) {
                boolean first = FIRST.test(jar.getFileName().toString());
                path.add(first ? 0 : path.size(), relative(folder, jar));
            }
            Attributes attributes = manifest.getMainAttributes();
            attributes.put(Attributes.Name.MAIN_CLASS, Server.class.getName());
            attributes.put(Attributes.Name.CLASS_PATH, String.join(" ", path));
            return manifest;
        }
    }

    private static String relative(Path folder, Path jar) {
        return folder.relativize(jar).toString().replace('\\', '/');
    }

    private static List<Path> jars(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
