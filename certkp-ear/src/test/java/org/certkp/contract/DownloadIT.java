package org.certkp.contract;

import static org.certkp.contract.Api.PAIRS;
import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DownloadIT extends DeployedArchive {

    @ParameterizedTest
    @ValueSource(strings = {"?download", "?download=false", "?download=true&x=y"})
    void download_isAFileOfThePairsName(String query) {
        JsonObject pair = api().generated();
        String id = pair.getString("pk");
        Answer certificate =
                api().get(PAIRS + id + "/view_certificate/" + query).is(200);
        assertEquals("application/x-pem-file", certificate.header("Content-Type"));
        assertEquals(
                "attachment; filename=\"" + pair.getString("name") + "_certificate.pem\"",
                certificate.header("Content-Disposition"));
        assertEquals(api().certificate(id) + "\n", certificate.body());
        Answer key = api().get(PAIRS + id + "/view_private_key/" + query).is(200);
        assertEquals(
                "attachment; filename=\"" + pair.getString("name") + "_private_key.pem\"",
                key.header("Content-Disposition"));
        assertEquals("no-store", key.header("Cache-Control"));
        assertEquals(api().privateKey(id) + "\n", key.body());
    }

    @Test
    void download_ofADangerousNameStaysOneHeader() {
        String name = Api.uniqueName() + "\"\u2028X-Evil: ü";
        String body = Api.object("common_name", name, "validity_days", "1", "alg", "ecdsa")
                .toString();
        String id = api().send("POST", PAIRS + "generate/", body).is(200).text("pk");
        Answer answer = api().get(PAIRS + id + "/view_certificate/?download").is(200);
        assertEquals("", answer.header("X-Evil"));
        assertEquals(
                "attachment; filename=\"" + name.replaceAll("[\"\u2028ü]", "_")
                        + "_certificate.pem\"; filename*=UTF-8''" + name.substring(0, 41)
                        + "%22%E2%80%A8X-Evil%3A%20%C3%BC_certificate.pem",
                answer.header("Content-Disposition"));
    }

    @Test
    void downloadUrls_leadToTheFiles() {
        JsonObject pair = api().generated();
        assertEquals(
                api().certificate(pair.getString("pk")) + "\n",
                api().get(pair.getString("certificate_download_url")).is(200).body());
        assertEquals(
                api().privateKey(pair.getString("pk")) + "\n",
                api().get(pair.getString("private_key_download_url")).is(200).body());
    }

    @Test
    void usedBy_isEmptyForAPairThatNothingRefersTo() {
        api().get(PAIRS + api().generated().getString("pk") + "/used_by/").is(200, "[]");
    }
}
