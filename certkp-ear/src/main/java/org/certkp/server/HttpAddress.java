package org.certkp.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;

/**
 * Where the server listens.
 *
 * @param host a name or an address of this machine
 * @param port from 1 to 65535
 */
record HttpAddress(String host, int port) {

    /**
     * Checks that the address can be listened on, because the server itself would only log that it cannot.
     *
     * @throws StartFailure when the host is not one of this machine or the port is taken
     */
    void requireFree() {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(host), port));
        } catch (UnknownHostException e) {
            throw new StartFailure(
                    StartFailure.WRONG_SETTING,
                    "CERTKP_HTTP_HOST (certkp.http.host) must be a name or an address of this machine, but is \"" + host
                            + "\".");
        } catch (IOException e) {
            throw new StartFailure(
                    StartFailure.CANNOT_START,
                    "certkp cannot listen on " + host + " port " + port + " (CERTKP_HTTP_HOST, CERTKP_HTTP_PORT): "
                            + e.getMessage() + ".");
        }
    }

    /** The base of URLs that reach the server from this machine, without a slash at the end. */
    String baseUrl() {
        String reachable = host.equals("0.0.0.0") || host.equals("::") ? "127.0.0.1" : host;
        return "http://" + (reachable.contains(":") ? "[" + reachable + "]" : reachable) + ":" + port;
    }
}
