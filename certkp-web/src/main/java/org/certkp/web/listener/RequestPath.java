package org.certkp.web.listener;

import java.util.regex.Pattern;

/** What of a request's path the server can be trusted to read. */
final class RequestPath {

    /** RFC 3986 section 2.1: a percent sign begins a triplet with two hexadecimal digits. */
    private static final Pattern BROKEN_TRIPLET = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    /** The server's resolving of dots reads past the end of its buffer when they come last. */
    private static final Pattern ENDS_IN_DOTS = Pattern.compile("(/|%2F)(\\.|%2E){1,2}$", Pattern.CASE_INSENSITIVE);

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
}
