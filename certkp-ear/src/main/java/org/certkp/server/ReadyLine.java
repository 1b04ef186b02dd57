package org.certkp.server;

/** The one line of a successful start. */
final class ReadyLine {

    private ReadyLine() {}

    /** Names the addresses of the API and of the console, and where the secrets for them are. */
    static String of(HttpAddress address, FirstSecrets secrets) {
        String base = address.baseUrl();
        return "certkp is ready at " + base + "/api/v3/ (console: " + base + "/admin/), " + secrets.describe();
    }
}
