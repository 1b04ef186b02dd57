package org.certkp.web.input;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.certkp.domain.failure.CertkpException;
import org.certkp.domain.failure.Code;
import org.certkp.domain.keypair.CertificateKeyPairData;
import org.certkp.domain.keypair.GenerateCommand;
import org.certkp.domain.x509.key.KeyAlgorithm;
import org.certkp.web.failure.RefusedRequest;
import org.certkp.web.input.BodyFields.Blank;
import org.certkp.web.input.BodyFields.Presence;

/**
 * The body of a request as a command of the domain. Absent, null and empty are three different things, and all fields
 * are reported together; so a field that is wrong stays in the command as rejected, and the service reports it.
 */
public final class RequestBody {

    /** In bytes: a chain of a hundred certificates is a quarter of it. */
    public static final int MAX_LENGTH = 1024 * 1024;

    private static final Map<String, KeyAlgorithm> ALGORITHMS = Arrays.stream(KeyAlgorithm.values())
            .collect(Collectors.toUnmodifiableMap(KeyAlgorithm::label, Function.identity()));

    private final BodyFields fields;

    private RequestBody(Map<String, JsonMember> members) {
        this.fields = new BodyFields(members);
    }

    /**
     * Reads the body, at most {@link #MAX_LENGTH} bytes of it whether its length was announced or not. An empty body of
     * any type is an empty object.
     *
     * @throws RefusedRequest 413 or 415
     * @throws CertkpException of kind INVALID when it is not a JSON object
     */
    public static RequestBody of(ContainerRequestContext request) {
        byte[] body = bounded(request);
        if (body.length == 0) {
            return new RequestBody(Map.of());
        }
        String type = (String) request.getProperty(ContentType.ATTRIBUTE);
        if (type == null || !PythonText.strip(type.split(";", 2)[0]).equalsIgnoreCase("application/json")) {
            String shown = type == null ? "" : type;
            throw new RefusedRequest(
                    Response.Status.UNSUPPORTED_MEDIA_TYPE, "Unsupported media type \"" + shown + "\" in request.");
        }
        return new RequestBody(JsonReader.read(body));
    }

    /** The fields of a form, which are all text and follow the same rules as the members of a body. */
    public static RequestBody ofForm(Map<String, String> fields) {
        return new RequestBody(fields.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, field -> new JsonMember.Text(field.getValue()))));
    }

    private static byte[] bounded(ContainerRequestContext request) {
        String announced = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        if (announced != null && announced.matches("[0-9]{1,18}") && Long.parseLong(announced) > MAX_LENGTH) {
            throw tooLarge();
        }
        try {
            byte[] body = request.getEntityStream().readNBytes(MAX_LENGTH + 1);
            if (body.length > MAX_LENGTH) {
                throw tooLarge();
            }
            return body;
        } catch (IOException e) {
            throw CertkpException.invalid(Code.BODY_UNREADABLE);
        }
    }

    private static RefusedRequest tooLarge() {
        return new RefusedRequest(
                Response.Status.REQUEST_ENTITY_TOO_LARGE, "Request body is larger than " + MAX_LENGTH + " bytes.");
    }

    /** The body of {@code generate}. */
    public GenerateCommand toGenerateCommand() {
        return new GenerateCommand(
                fields.text("common_name", Presence.REQUIRED, Blank.REFUSED),
                fields.text("subject_alt_name", Presence.OPTIONAL, Blank.ALLOWED),
                fields.integer("validity_days"),
                fields.choice("alg", ALGORITHMS));
    }

    /** The body of an import and of a PUT, which must name everything but the key. */
    public CertificateKeyPairData toWholePair() {
        return toPair(Presence.REQUIRED);
    }

    /** The body of a PATCH, which may leave everything out. */
    public CertificateKeyPairData toPartOfPair() {
        return toPair(Presence.OPTIONAL);
    }

    private CertificateKeyPairData toPair(Presence presence) {
        return new CertificateKeyPairData(
                fields.text("name", presence, Blank.REFUSED),
                fields.text("certificate_data", presence, Blank.REFUSED),
                fields.text("key_data", Presence.OPTIONAL, Blank.ALLOWED));
    }
}
