package org.certkp.web.console.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConsolePathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/admin/pairs",
                "/admin/pairs?search=a+b&key_type=rsa",
                "/admin/pair?id=4bf2c203-e5dd-41c4-9ee2-d196f4e00b7d",
                "/admin/pairs?search=%C3%BC"
            })
    void checked_keepsAPageOfTheConsole(String page) {
        assertEquals(page, ConsolePath.checked(page));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "https://evil.example/admin/pairs",
                "//evil.example/admin/pairs",
                "/admin//evil.example",
                "/admin/../..//evil.example",
                "/admin/\\evil.example",
                "/api/v3/schema/",
                "/admin/pairs\r\nSet-Cookie: a=b",
                "/admin/pairs?a=<script>",
                "/admin/sign-in?from=/admin/sign-in"
            })
    void checked_leadsToTheFirstPageInsteadOfElsewhere(String from) {
        assertEquals(ConsolePath.HOME, ConsolePath.checked(from));
    }
}
