package org.certkp.web.listener;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** What of a request's path the server can be trusted to read. */
final class RequestPath {

    /** RFC 3986 section 2.1: a percent sign begins a triplet with two hexadecimal digits. */
    private static final Pattern BROKEN_TRIPLET = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    /** The server's resolving of dots reads past the end of its buffer when they come last. */
    private static final Pattern ENDS_IN_DOTS = Pattern.compile("(/|%2F)(\\.|%2E){1,2}$", Pattern.CASE_INSENSITIVE);

    private static final String PLAIN = "-_/";

    /** Everything of the API is below it, also when slashes are doubled. */
    private static final Pattern API = Pattern.compile("/+api(;[^/]*)?/.*", Pattern.DOTALL);

    private RequestPath() {}

    /**
     * Whether the server answers the path at all, be it by a refusal.
     *
     * @param path encoded, with its parameters and without the query
     */
    static boolean isReadable(String path) {
        return !BROKEN_TRIPLET.matcher(path).find()
                && !ENDS_IN_DOTS.matcher(path).find();
    }

    /** Whether there is nothing in it to look at: nearly always, so that the rest costs nothing. */
    static boolean isPlain(String path) {
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (!(c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || PLAIN.indexOf(c) >= 0)) {
                return false;
            }
        }
        return true;
    }

    /** Whether it belongs to the API, which answers it by itself. */
    static boolean isOfApi(String path) {
        return API.matcher(path).matches();
    }

    /**
     * Whether the server lets the application answer it: the path is readable, and it is UTF-8 without NUL and backslash.
     * Braces as they are would be places of a template to JAX-RS.
     *
     * @param path encoded, with its parameters and without the query
     */
    static boolean reachesApplication(String path) {
        if (!isReadable(path) || !path.chars().allMatch(c -> c > ' ' && c < 0x7F && "\\{}".indexOf(c) < 0)) {
            return false;
        }
        String text =
                path.indexOf('%') < 0 ? path : URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        return text.chars().allMatch(c -> c != 0 && c != '\\' && c != '\uFFFD');
    }
}
