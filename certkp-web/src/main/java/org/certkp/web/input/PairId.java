package org.certkp.web.input;

import jakarta.ws.rs.core.Response;
import java.util.HexFormat;
import java.util.UUID;
import org.certkp.web.failure.RefusedRequest;

/** The {@code kp_uuid} of a path: with dashes or without, in any case, as authentik's web framework reads it. */
public final class PairId {

    private static final int DIGITS = 32;

    private PairId() {}

    /**
     * The id.
     *
     * @throws RefusedRequest 404 for what is no uuid
     */
    public static UUID parse(String text) {
        String hex = text.replace("-", "");
        if (hex.length() != DIGITS || !hex.chars().allMatch(HexFormat::isHexDigit)) {
            throw new RefusedRequest(Response.Status.NOT_FOUND, "Not found.");
        }
        return new UUID(
                HexFormat.fromHexDigitsToLong(hex, 0, DIGITS / 2),
                HexFormat.fromHexDigitsToLong(hex, DIGITS / 2, DIGITS));
    }
}
