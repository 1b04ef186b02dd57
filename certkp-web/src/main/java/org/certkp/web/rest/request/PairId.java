package org.certkp.web.rest.request;

import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.regex.Pattern;

/** The {@code kp_uuid} of a path: with dashes or without, in any case, as authentik's web framework reads it. */
public final class PairId {

    private static final Pattern HEX = Pattern.compile("[0-9a-fA-F]{32}");

    private PairId() {}

    /**
     * The id.
     *
     * @throws RefusedRequest 404 for what is no uuid
     */
    public static UUID parse(String text) {
        String hex = text.replace("-", "");
        if (!HEX.matcher(hex).matches()) {
            throw new RefusedRequest(Response.Status.NOT_FOUND, "Not found.");
        }
        return new UUID(
                Long.parseUnsignedLong(hex.substring(0, 16), 16), Long.parseUnsignedLong(hex.substring(16), 16));
    }
}
