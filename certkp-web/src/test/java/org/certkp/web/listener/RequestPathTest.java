package org.certkp.web.listener;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestPathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "",
                "*",
                "/api/v3/",
                "/%2f",
                "/%E9",
                "/a/../b",
                "/a.",
                "/a..",
                "/...",
                "/..;x",
                "/.well-known/x",
                "/a;x=%20/b"
            })
    void isReadable_whereTheServerAnswers(String path) {
        assertTrue(RequestPath.isReadable(path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/%",
                "/%4",
                "/%zz",
                "/%4z/a",
                "/a;x=%zz",
                "/.",
                "/..",
                "/../..",
                "/a/%2e%2E",
                "/a/.%2e",
                "/a%2f..",
                "//.."
            })
    void isReadable_notWhereTheServerFails(String path) {
        assertFalse(RequestPath.isReadable(path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v3/", "/api/v3/%C3%A4+", "/api/%7B|^%7D", "/api/%2f;a=b"})
    void reachesApplication_whatIsText(String path) {
        assertTrue(RequestPath.isOfApi(path));
        assertTrue(RequestPath.reachesApplication(path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/%00",
                "//api//v3/%80",
                "/api;x/%ZZ",
                "/api/%",
                "/api/\u00e9",
                "/api/%5c",
                "/api/\\",
                "/api/{kp_uuid}/",
                "/api/}",
                "/api/..",
                "/api/%ED%A0%80",
                "/api/%C0%AF"
            })
    void reachesApplication_notWhatTheServerRefuses(String path) {
        assertTrue(RequestPath.isOfApi(path));
        assertFalse(RequestPath.reachesApplication(path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/apis/", "/admin/api/", "/api"})
    void isOfApi_notOtherPaths(String path) {
        assertFalse(RequestPath.isOfApi(path));
    }
}
