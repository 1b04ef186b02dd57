package org.certkp.server;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;

/** Tells whether the application answers: a server whose application cannot start goes on and answers 404. */
final class Readiness {

    private static final String PROBE = "/api/v3/crypto/certificatekeypairs/";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Readiness() {}

    /**
     * Makes one call without a token, which the application refuses with 403.
     *
     * @throws StartFailure with the first error that was logged, when anything else is answered
     */
    static void require(HttpAddress address) {
        int status;
        try {
            HttpURLConnection call = (HttpURLConnection)
                    URI.create(address.baseUrl() + PROBE).toURL().openConnection(java.net.Proxy.NO_PROXY);
            call.setConnectTimeout((int) PATIENCE.toMillis());
            call.setReadTimeout((int) PATIENCE.toMillis());
            status = call.getResponseCode();
        } catch (IOException e) {
            throw failure(e.toString());
        }
        if (status != HttpURLConnection.HTTP_FORBIDDEN) {
            throw failure("the application answers " + status);
        }
    }

    private static StartFailure failure(String otherwise) {
        String cause = ConsoleLog.firstError().orElse(otherwise);
        return new StartFailure(StartFailure.CANNOT_START, "certkp cannot start: " + cause + ".");
    }
}
