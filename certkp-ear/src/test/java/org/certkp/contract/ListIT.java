package org.certkp.contract;

import static org.certkp.contract.Api.PAIRS;
import static org.certkp.contract.Api.object;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListIT extends DeployedArchive {

    private final String mark = UUID.randomUUID().toString();

    /** Three pairs whose names hold the mark: b (ec), A (ed25519), c (ec, without a key). */
    @BeforeEach
    void threePairs() {
        String first = api().generate("b " + mark, "ecdsa").is(200).text("pk");
        api().generate("A " + mark, "ed25519").is(200);
        api().post(object("name", "c " + mark, "certificate_data", api().certificate(first)))
                .is(201);
    }

    private JsonObject list(String query) {
        return api().get(PAIRS + "?search=" + mark + query).is(200).json();
    }

    private List<String> names(String query) {
        return list(query).getJsonArray("results").getValuesAs(JsonObject.class).stream()
                .map(pair -> pair.getString("name").replace(mark, "").strip())
                .toList();
    }

    @Test
    void list_isOrderedByNameAndHasThePaginationOfAuthentik() {
        JsonObject page = list("");
        assertEquals(List.of("pagination", "results", "autocomplete"), List.copyOf(page.keySet()));
        assertEquals(
                "{\"next\":0,\"previous\":0,\"count\":3,\"current\":1,\"total_pages\":1,\"start_index\":1,\"end_index\":3}",
                page.get("pagination").toString());
        assertEquals(List.of("A", "b", "c"), names(""));
    }

    @Test
    void list_goesThroughPages() {
        assertEquals(List.of("A", "b"), names("&page_size=2"));
        assertEquals(List.of("c"), names("&page_size=2&page=2"));
        assertEquals(List.of("c"), names("&page_size=2&page=last"));
        assertEquals(
                "{\"next\":3,\"previous\":1,\"count\":3,\"current\":2,\"total_pages\":3,\"start_index\":2,\"end_index\":2}",
                list("&page_size=1&page=2").get("pagination").toString());
    }

    @Test
    void list_ofNothingIsOneEmptyPage() {
        assertEquals(
                "{\"pagination\":{\"next\":0,\"previous\":0,\"count\":0,\"current\":1,\"total_pages\":1,"
                        + "\"start_index\":0,\"end_index\":0},\"results\":[],\"autocomplete\":{}}",
                list("&name=nobody").toString());
    }

    @Test
    void list_isOrderedByEveryStoredColumn() {
        assertEquals(List.of("c", "b", "A"), names("&ordering=-name"));
        assertEquals(List.of("A", "b", "c"), names("&ordering=-key_type,name"));
        assertEquals(List.of("A", "c", "b"), names("&ordering=zzz,-key_type,-name"));
        for (String column : List.of(
                "pk",
                "cert_expiry",
                "cert_subject",
                "fingerprint_sha1",
                "fingerprint_sha256",
                "managed",
                "private_key_type")) {
            assertEquals(3, names("&ordering=" + column).size());
            assertEquals(3, names("&ordering=-" + column).size());
        }
    }

    @Test
    void search_findsEveryTermInAnyCase() {
        assertEquals(
                List.of("A"),
                names(",a%20" + mark.substring(0, 5).toUpperCase()).subList(0, 1));
        assertEquals(List.of("b"), names("&name=b%20" + mark));
        assertEquals(List.of(), names("%20zzz"));
        assertEquals(List.of(), names("&name=B%20" + mark));
    }

    @Test
    void list_withThousandsOfTermsIsBounded() {
        assertEquals(List.of("c", "b", "A"), names("&ordering=-name" + ",name,-name".repeat(600)));
        assertEquals(List.of("A", "b", "c"), names(("%20" + mark).repeat(150)));
        String terms = IntStream.range(0, 1000).mapToObj(Integer::toString).collect(Collectors.joining("+"));
        api().get(PAIRS + "?search=" + terms)
                .is(400, "{\"search\":[\"Ensure there are no more than 10 search terms.\"]}");
        assertEquals(List.of("A", "b", "c"), names("&key_type=ec&key_type=ed25519".repeat(100)));
    }

    @Test
    void filters_narrowTheList() {
        assertEquals(List.of("A", "b"), names("&has_key=true"));
        assertEquals(List.of("A", "b", "c"), names("&has_key=false"));
        assertEquals(List.of("b", "c"), names("&key_type=ec"));
        assertEquals(List.of("A", "b", "c"), names("&key_type=ec&key_type=ed25519"));
        assertEquals(List.of(), names("&key_type=rsa"));
        assertEquals(List.of(), names("&managed=nobody"));
        assertEquals(List.of("A", "b", "c"), names("&managed=&name="));
    }

    @Test
    void list_withoutDetailsTellsNoneOfThem() {
        JsonObject pair = list("&include_details=false").getJsonArray("results").getJsonObject(0);
        for (String detail : List.of(
                "fingerprint_sha256",
                "fingerprint_sha1",
                "cert_expiry",
                "cert_subject",
                "private_key_type",
                "key_type")) {
            assertTrue(pair.isNull(detail), detail);
        }
        String path = PAIRS + pair.getString("pk") + "/?include_details=";
        assertEquals(pair, api().get(path + "no").is(200).json());
        assertEquals("ed25519", api().get(path + "true").is(200).text("key_type"));
    }

    private Answer asking(String path, String header, String value) {
        return api().send("GET", path, BodyPublishers.noBody(), Map.of(header, value));
    }

    @Test
    void list_isNotSentAgainAsLongAsItIsTheSame() {
        String path = PAIRS + "?search=" + mark;
        String tag = api().get(path).is(200).header("ETag");
        Answer same = asking(path, "If-None-Match", tag).is(304);
        assertEquals("", same.body());
        assertEquals(tag, same.header("ETag"));
        assertEquals("private, no-cache", same.header("Cache-Control"));
        api().generate("d " + mark, "ecdsa").is(200);
        Answer other = asking(path, "If-None-Match", tag).is(200);
        assertNotEquals(tag, other.header("ETag"));
        assertEquals(4, other.json().getJsonArray("results").size());
    }

    @Test
    void retrieve_isNotSentAgainAsLongAsItIsTheSame() {
        String id = api().generated().getString("pk");
        String tag = api().get(PAIRS + id + "/").is(200).header("ETag");
        asking(PAIRS + id + "/", "If-None-Match", "\"other\", " + tag).is(304);
        asking(PAIRS + id + "/?include_details=false", "If-None-Match", tag).is(200);
        api().patch(id, object("name", "renamed " + mark)).is(200);
        assertEquals(
                "renamed " + mark,
                asking(PAIRS + id + "/", "If-None-Match", tag).is(200).text("name"));
    }

    @Test
    void retrieve_refusesAPreconditionThatDoesNotHold() {
        String id = api().generated().getString("pk");
        asking(PAIRS + id + "/", "If-Match", "\"other\"").is(412, "{\"detail\":\"Precondition failed.\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"garbage", "\"", "W/"})
    void preconditions_areRefusedWhenTheyAreNoEntityTags(String tag) {
        String refusal = "{\"detail\":\"If-Match and If-None-Match must hold entity tags in quotation marks, or *.\"}";
        String id = api().generated().getString("pk");
        asking(PAIRS + id + "/", "If-None-Match", tag).is(400, refusal);
        asking(PAIRS + id + "/", "If-Match", tag).is(400, refusal);
        asking(PAIRS, "If-None-Match", tag).is(400, refusal);
    }
}
