package org.certkp.contract;

import static org.certkp.contract.Api.PAIRS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessIT extends DeployedArchive {

    private Answer call(String method, String path, String authorization) {
        return api().send(method, path, BodyPublishers.noBody(), Map.of("Authorization", authorization));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer", "Bearer ", "Basic YTpi", "Token x"})
    void call_withoutCredentialsIsRefused(String authorization) {
        call("GET", PAIRS, authorization).is(403, "{\"detail\":\"Authentication credentials were not provided.\"}");
    }

    @Test
    void call_withAnUnknownTokenIsRefused() {
        call("GET", PAIRS, "Bearer nonsense").is(403, "{\"detail\":\"Token invalid/expired\"}");
    }

    @Test
    void call_withoutCredentialsLearnsNothing() {
        String expected = "{\"detail\":\"Authentication credentials were not provided.\"}";
        String existing = api().generated().getString("pk");
        for (String path : new String[] {
            PAIRS + existing + "/",
            PAIRS + "x/",
            PAIRS + "generate/",
            "/api/v3/zzz/",
            "/api/v3//crypto/certificatekeypairs/",
            PAIRS + existing + "/view_private_key/?download"
        }) {
            for (String method : new String[] {"GET", "POST", "DELETE", "PATCH", "FOO"}) {
                call(method, path, "").is(403, expected);
            }
        }
    }

    @Test
    void call_opensNoSessionAndNamesNoProduct() {
        Answer answer = api().get(PAIRS).is(200);
        for (String header : new String[] {"Set-Cookie", "Server", "X-Powered-By"}) {
            assertEquals("", answer.header(header));
        }
    }

    @Test
    void description_isPublicAndComplete() {
        String yaml = call("GET", "/api/v3/schema/", "").is(200).body();
        String json = call("GET", "/api/v3/schema/?format=json", "").is(200).body();
        for (String operation : new String[] {
            "list",
            "create",
            "retrieve",
            "update",
            "partial_update",
            "destroy",
            "generate_create",
            "view_certificate_retrieve",
            "view_private_key_retrieve",
            "used_by_list"
        }) {
            String id = "crypto_certificatekeypairs_" + operation;
            assertTrue(yaml.contains(id) && json.contains(id), id);
        }
        String served = call("GET", "/openapi", "").is(200).body();
        assertTrue(served.contains("crypto_certificatekeypairs_generate_create"));
        assertTrue(served.contains("certificatekeypairs/{kp_uuid}/view_private_key/"));
        assertFalse(served.contains("localhost"));
    }

    @Test
    void health_tellsWhetherTheDatabaseAnswers() {
        assertEquals("UP", call("GET", "/health/live", "").is(200).text("status"));
        Answer ready = call("GET", "/health/ready", "").is(200);
        assertTrue(ready.body().contains("\"database\""), ready.body());
    }

    @Test
    void metrics_countTheOperations() {
        api().get(PAIRS).is(200);
        String metrics = call("GET", "/metrics?scope=application", "").is(200).body();
        assertTrue(metrics.contains("certkp_list"), metrics);
    }
}
