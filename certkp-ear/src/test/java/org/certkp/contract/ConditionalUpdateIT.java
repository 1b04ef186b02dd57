package org.certkp.contract;

import static org.certkp.contract.Api.PAIRS;
import static org.certkp.contract.Api.object;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A change that names the version that it was made from (RFC 9110 section 13.1.1). */
class ConditionalUpdateIT extends DeployedArchive {

    private static final String STALE =
            "{\"detail\":\"The pair was changed by another request in the meantime. Read it again.\"}";

    private Answer send(String method, String id, JsonObject body, String ifMatch) {
        return api().send(
                        method,
                        PAIRS + id + "/",
                        BodyPublishers.ofString(body.toString()),
                        Map.of("Content-Type", "application/json", "If-Match", ifMatch));
    }

    private String tag(String id, String query) {
        return api().get(PAIRS + id + "/" + query).is(200).header("ETag");
    }

    @Test
    void everyChange_isMadeFromTheNamedVersionOnly() {
        JsonObject pair = api().generated();
        String id = pair.getString("pk");
        String first = tag(id, "");
        JsonObject renaming = object("name", Api.uniqueName());
        send("PATCH", id, renaming, first).is(200);
        String second = tag(id, "");
        assertNotEquals(first, second);
        JsonObject whole = object("name", Api.uniqueName(), "certificate_data", api().certificate(id));
        for (String method : List.of("PATCH", "PUT", "DELETE")) {
            send(method, id, whole, first).is(412, STALE);
        }
        assertEquals(renaming.getString("name"), api().get(PAIRS + id + "/").text("name"));
        send("PUT", id, whole, second).is(200);
        assertNotEquals(second, tag(id, ""));
        send("DELETE", id, object(), tag(id, "")).is(204);
    }

    @Test
    void version_staysWhereNothingChanges() {
        String id = api().generated().getString("pk");
        String tag = tag(id, "");
        api().patch(id, object()).is(200);
        assertEquals(tag, tag(id, ""));
        send("PATCH", id, object(), tag).is(200);
    }

    @Test
    void tagOfThePairWithoutDetails_isAnotherAndNamesTheSameVersion() {
        String id = api().generated().getString("pk");
        String brief = tag(id, "?include_details=false");
        assertNotEquals(tag(id, ""), brief);
        send("PATCH", id, object("name", Api.uniqueName()), brief).is(200);
        send("PATCH", id, object("name", Api.uniqueName()), brief).is(412, STALE);
    }

    @Test
    void star_isAnyVersion_andAListNamesSeveral() {
        String id = api().generated().getString("pk");
        send("PATCH", id, object("name", Api.uniqueName()), "*").is(200);
        send("PATCH", id, object("name", Api.uniqueName()), "\"other\", " + tag(id, "") + ",W/\"x\"")
                .is(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"W/%s", "\"other\"", "\"\""})
    void tagThatIsWeakOrNotThePairs_isStale(String format) {
        String id = api().generated().getString("pk");
        send("DELETE", id, object(), format.formatted(tag(id, ""))).is(412, STALE);
        tag(id, "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"garbage", "\"", "W/", ","})
    void header_isRefusedWhenItHoldsNoEntityTags(String header) {
        String id = api().generated().getString("pk");
        send("DELETE", id, object(), header)
                .is(400, "{\"detail\":\"If-Match and If-None-Match must hold entity tags in quotation marks, or *.\"}");
        tag(id, "");
    }

    @Test
    void condition_comesAfterTheTokenAndThePair() {
        String id = api().generated().getString("pk");
        api().send("DELETE", PAIRS + id + "/", BodyPublishers.noBody(), Map.of("Authorization", "", "If-Match", "x"))
                .is(403);
        api().send("DELETE", PAIRS + id + "/", "").is(204);
        send("PATCH", id, object(), "\"0\"").is(404);
        send("DELETE", id, object(), "*").is(404);
    }

    @Test
    void oneOfManyAtOnce_changesTheVersionThatAllName() {
        String id = api().generated().getString("pk");
        String tag = tag(id, "");
        List<CompletableFuture<Integer>> answers = IntStream.range(0, 12)
                .mapToObj(i -> CompletableFuture.supplyAsync(() ->
                        send("PATCH", id, object("name", Api.uniqueName()), tag).status()))
                .toList();
        List<Integer> statuses =
                answers.stream().map(CompletableFuture::join).sorted().toList();
        assertEquals(200, statuses.get(0));
        assertEquals(List.of(412), statuses.stream().skip(1).distinct().toList());
    }
}
