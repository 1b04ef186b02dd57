package org.certkp.web.rest.keypair;

import jakarta.json.JsonValue;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import org.certkp.domain.keypair.CertificateKeyPairSummary;

/**
 * An answer that a client need not be sent again as long as it is the same (RFC 9110 section 13). The entity tag of a pair
 * is its version; that of a list is made of what it says. All nodes give the same tag to the same answer.
 */
final class ConditionalAnswer {

    private static final int TAG_BYTES = 18;

    private ConditionalAnswer() {}

    /**
     * 200 with the body, or 304 without it for a client that has it.
     *
     * @throws ClientErrorException with 412 when the client asks for another one by If-Match, with 400 when what it asks
     *     for is no entity tag
     */
    static Response of(Request request, JsonValue body) {
        byte[] content = body.toString().getBytes(StandardCharsets.UTF_8);
        return of(request, tag(content), content);
    }

    /** The same, of a pair. */
    static Response of(Request request, CertificateKeyPairSummary pair, boolean details) {
        byte[] content = CertificateKeyPairJson.of(pair, details).toString().getBytes(StandardCharsets.UTF_8);
        return of(request, PairTag.of(pair.version(), details), content);
    }

    private static Response of(Request request, EntityTag tag, byte[] content) {
        Response.ResponseBuilder unmet = evaluate(request, tag);
        Response.ResponseBuilder answer =
                unmet == null ? Response.ok(content, MediaType.APPLICATION_JSON_TYPE) : requireNotModified(unmet);
        return answer.tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }

    private static Response.ResponseBuilder evaluate(Request request, EntityTag tag) {
        try {
            return request.evaluatePreconditions(tag);
        } catch (ProcessingException e) {
            throw PairTag.malformed();
        }
    }

    /** The other precondition that can fail is If-Match. */
    private static Response.ResponseBuilder requireNotModified(Response.ResponseBuilder unmet) {
        int status = unmet.build().getStatus();
        if (status != Response.Status.NOT_MODIFIED.getStatusCode()) {
            throw new ClientErrorException(status);
        }
        return unmet;
    }

    private static EntityTag tag(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return new EntityTag(Base64.getUrlEncoder().encodeToString(Arrays.copyOf(digest, TAG_BYTES)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256.", e);
        }
    }
}
