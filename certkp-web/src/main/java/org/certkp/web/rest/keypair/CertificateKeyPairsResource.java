package org.certkp.web.rest.keypair;

import static org.certkp.web.security.CallerContext.callerWith;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonValue;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.certkp.domain.caller.Caller;
import org.certkp.domain.caller.Permission;
import org.certkp.domain.keypair.CertificateKeyPairService;
import org.certkp.domain.keypair.ExpectedVersion;
import org.certkp.domain.keypair.PemDocument;
import org.certkp.web.input.PairId;
import org.certkp.web.input.PairQueryParameters;
import org.certkp.web.input.RequestBody;
import org.eclipse.microprofile.metrics.annotation.Timed;

/**
 * The ten operations on certificate-key pairs (CONTRACT.md, section "Operations"). Each turns the request into a
 * command, calls the service, and turns what it returns into JSON.
 */
@Path("crypto/certificatekeypairs")
@ApplicationScoped
public class CertificateKeyPairsResource {

    /** Any segment but the one of {@code generate}, which has one method and answers 405 to the others. */
    private static final String PAIR = "{kp_uuid: (?!generate/?$)[^/]+}";

    /** By its own reference: CDI's makes an exception at each call to find out that the bean has no interface. */
    @EJB
    private CertificateKeyPairService pairs;

    @GET
    @Timed(name = "certkp.list", absolute = true)
    public Response list(@Context ContainerRequestContext request) {
        Caller caller = callerWith(Permission.VIEW, request);
        PairQueryParameters parameters =
                new PairQueryParameters(request.getUriInfo().getQueryParameters());
        return pairs.list(caller, parameters.toQuery())
                .map(page -> ConditionalAnswer.of(request.getRequest(), PageJson.of(page, parameters.includeDetails())))
                .orElseThrow(PairQueryParameters::invalidPage);
    }

    @POST
    @Timed(name = "certkp.import", absolute = true)
    public Response create(@Context ContainerRequestContext request) {
        Caller caller = callerWith(Permission.ADD, request);
        var created = pairs.importPair(caller, RequestBody.of(request).toWholePair());
        return Response.fromResponse(json(CertificateKeyPairJson.of(created, true)))
                .status(Response.Status.CREATED)
                .build();
    }

    @POST
    @Path("generate")
    @Timed(name = "certkp.generate", absolute = true)
    public Response generate(@Context ContainerRequestContext request) {
        Caller caller = callerWith(Permission.ADD, request);
        var generated = pairs.generate(caller, RequestBody.of(request).toGenerateCommand());
        return json(CertificateKeyPairJson.of(generated, true));
    }

    @GET
    @Path(PAIR)
    @Timed(name = "certkp.retrieve", absolute = true)
    public Response retrieve(@Context ContainerRequestContext request, @PathParam("kp_uuid") String id) {
        Caller caller = callerWith(Permission.VIEW, request);
        boolean details = new PairQueryParameters(request.getUriInfo().getQueryParameters()).includeDetails();
        return ConditionalAnswer.of(request.getRequest(), pairs.retrieve(caller, PairId.parse(id)), details);
    }

    @PUT
    @Path(PAIR)
    @Timed(name = "certkp.update", absolute = true)
    public Response update(@Context ContainerRequestContext request, @PathParam("kp_uuid") String id) {
        Caller caller = callerWith(Permission.CHANGE, request);
        var updated =
                pairs.update(caller, PairId.parse(id), RequestBody.of(request).toWholePair(), expectedVersion(request));
        return json(CertificateKeyPairJson.of(updated, true));
    }

    @PATCH
    @Path(PAIR)
    @Timed(name = "certkp.update", absolute = true)
    public Response partialUpdate(@Context ContainerRequestContext request, @PathParam("kp_uuid") String id) {
        Caller caller = callerWith(Permission.CHANGE, request);
        var updated = pairs.update(
                caller, PairId.parse(id), RequestBody.of(request).toPartOfPair(), expectedVersion(request));
        return json(CertificateKeyPairJson.of(updated, true));
    }

    @DELETE
    @Path(PAIR)
    @Timed(name = "certkp.delete", absolute = true)
    public Response destroy(@Context ContainerRequestContext request, @PathParam("kp_uuid") String id) {
        Caller caller = callerWith(Permission.DELETE, request);
        pairs.delete(caller, List.of(PairId.parse(id)), expectedVersion(request));
        return Response.noContent().build();
    }

    @GET
    @Path(PAIR + "/view_certificate")
    @Timed(name = "certkp.view_certificate", absolute = true)
    public Response viewCertificate(@Context ContainerRequestContext request, @PathParam("kp_uuid") String id) {
        Caller caller = callerWith(Permission.VIEW_CERTIFICATE, request);
        return pem(pairs.viewCertificate(caller, PairId.parse(id)), request, "_certificate.pem");
    }

    @GET
    @Path(PAIR + "/view_private_key")
    @Timed(name = "certkp.view_private_key", absolute = true)
    public Response viewPrivateKey(@Context ContainerRequestContext request, @PathParam("kp_uuid") String id) {
        Caller caller = callerWith(Permission.VIEW_PRIVATE_KEY, request);
        return pem(pairs.viewPrivateKey(caller, PairId.parse(id)), request, "_private_key.pem");
    }

    @GET
    @Path(PAIR + "/used_by")
    @Timed(name = "certkp.used_by", absolute = true)
    public Response usedBy(@Context ContainerRequestContext request, @PathParam("kp_uuid") String id) {
        Caller caller = callerWith(Permission.VIEW, request);
        return json(ReferenceJson.of(pairs.usedBy(caller, PairId.parse(id))));
    }

    /** The mere presence of {@code download} makes the answer a file, whatever its value. */
    private static Response pem(PemDocument document, ContainerRequestContext request, String suffix) {
        Response answer = request.getUriInfo().getQueryParameters().containsKey("download")
                ? PemDownload.of(document, suffix)
                : json(PemJson.of(document));
        answer.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        return answer;
    }

    private static ExpectedVersion expectedVersion(ContainerRequestContext request) {
        return PairTag.expected(request.getHeaders().getOrDefault(HttpHeaders.IF_MATCH, List.of()));
    }

    private static Response json(JsonValue body) {
        return Response.ok(body.toString(), MediaType.APPLICATION_JSON_TYPE).build();
    }
}
