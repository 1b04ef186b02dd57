package org.certkp.benchmark.load;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What clients ask for, in turn. In a body {@code @NAME@} stands for a name that is sent once, and {@code @OWN@} for what
 * stands behind the path.
 *
 * @param method of HTTP
 * @param paths each with a tab and its own name behind it, if there is one; two clients never ask for the same one at the
 *     same time, unless there are fewer paths than clients
 * @param bodies none, or the one of the first requests for all paths, that of the second, and so on
 */
public record Requests(String method, List<String> paths, List<String> bodies) {

    public Requests {
        requireNonNull(method, "method is null");
        paths = List.copyOf(paths);
        bodies = List.copyOf(bodies);
    }

    public static Requests get(List<String> paths) {
        return new Requests("GET", paths, List.of());
    }

    public static Requests get(String path) {
        return get(List.of(path));
    }

    public static Requests post(String path, String body) {
        return new Requests("POST", List.of(path), List.of(body));
    }

    /** The file that wrk's script reads: the method, an empty line, the paths, an empty line, the bodies. */
    Path write() throws IOException {
        String text = method + "\n\n" + String.join("\n", paths) + "\n\n" + String.join("\n", bodies) + "\n";
        return Files.writeString(Files.createTempFile("certkp-requests", ".txt"), text);
    }
}
