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
}
