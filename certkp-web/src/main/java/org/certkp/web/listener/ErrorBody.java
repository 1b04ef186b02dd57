package org.certkp.web.listener;

import java.nio.charset.StandardCharsets;
import org.certkp.web.failure.ErrorJson;
import org.glassfish.grizzly.http.HttpResponsePacket;

/** The body of an error that the server answers without one. */
final class ErrorBody {

    /** Of the body, for the header Content-Type. */
    static final String TYPE = "application/json";

    private ErrorBody() {}

    /** Whether the answer is an error that ends with its head. */
    static boolean isMissing(HttpResponsePacket response) {
        return response.getStatus() >= 400 && response.getContentLength() <= 0 && !response.isChunked();
    }

    /** The same words as for an error of this status in the application. */
    static byte[] of(HttpResponsePacket response) {
        String method = response.getRequest().getMethod().getMethodString();
        return ErrorJson.detail(ErrorJson.standardDetail(response.getStatus(), method))
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }
}
