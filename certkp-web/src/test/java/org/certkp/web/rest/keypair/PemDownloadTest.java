package org.certkp.web.rest.keypair;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PemDownloadTest {

    @Test
    void disposition_keepsAHarmlessNameAsItIs() {
        assertEquals(
                "attachment; filename=\"my pair (1)_certificate.pem\"",
                PemDownload.disposition("my pair (1)_certificate.pem"));
    }

    @Test
    void disposition_encodesAnyOtherName() {
        assertEquals(
                "attachment; filename=\"Stra_e 1_2.pem\"; filename*=UTF-8''Stra%C3%9Fe%201%2F2.pem",
                PemDownload.disposition("Straße 1/2.pem"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a\"; x=\"", "a\r\nSet-Cookie: b=c", "../../etc/passwd", "a\\\"b", "%0d%0a", "\u0000", "*'"})
    void disposition_letsNoNameEndTheHeader(String name) {
        assertTrue(PemDownload.disposition(name)
                .matches("attachment; filename=\"[^\"\\\\\\p{Cntrl}/%]*\"(; filename\\*=UTF-8''[A-Za-z0-9._%-]*)?"));
    }
}
