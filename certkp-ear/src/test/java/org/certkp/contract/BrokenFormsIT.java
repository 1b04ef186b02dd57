package org.certkp.contract;

import static org.certkp.contract.PlainBrowser.form;
import static org.certkp.contract.PlainBrowser.viewState;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Forms of the console that no browser would send: each gets an answer, and none a 500. */
class BrokenFormsIT extends DeployedArchive {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String STATE = "jakarta.faces.ViewState";
    private static final String NOBODY = "00000000-0000-4000-8000-000000000000";

    /** What may come along with a form, or in place of it: pairs of a name and a value. */
    private static final List<List<String>> ADDED = List.of(
            List.of(),
            List.of("primefaces.nonce", "garbage"),
            List.of("primefaces.nonce", ""),
            List.of("jakarta.faces.RenderKitId", "NOPE"),
            List.of("jakarta.faces.ClientWindow", "x"),
            List.of("javax.faces.partial.ajax", "true", "javax.faces.ViewState", "x"),
            List.of("form:name", "\0", "form:alg", "nope"),
            List.of("jakarta.faces.partial.ajax", "true"),
            partial("", "@all", "@all"),
            partial("nope:nope", "@all", "@all"),
            partial("form", "@all", "nope other:x"),
            partial("form", "@(x) @form ,,", "#{x} @(.card) :: @parent"),
            partial("form", "@none", ""),
            partial("form", "nope", "@none"));

    /** In place of the state of the page. */
    private static final List<String> STATES = List.of("", "x", "1:2", "-1:-1", ":", "9".repeat(400), "stateless");

    private static final List<String> TYPES = List.of(
            "multipart/form-data",
            "multipart/form-data; boundary=x",
            "text/plain",
            "application/json",
            ";;/",
            FORM + "; charset=nope",
            FORM + "; charset=utf-16");

    /** Another one each time: wrong passwords on one page must not slow down the sign-in before the next. */
    private static final AtomicInteger ADDRESS = new AtomicInteger(100);

    private final PlainBrowser browser =
            new PlainBrowser(base(), Map.of("X-Forwarded-For", "198.51.100." + ADDRESS.getAndIncrement()));
    private final List<String> failures = new ArrayList<>();

    private static List<String> partial(String source, String execute, String render) {
        return List.of(
                "jakarta.faces.partial.ajax", "true",
                "jakarta.faces.source", source,
                "jakarta.faces.partial.execute", execute,
                "jakarta.faces.partial.render", render,
                "jakarta.faces.behavior.event", "nonsense");
    }

    private void check(String what, Answer answer) {
        boolean failed = answer.status() >= 500
                || answer.body().contains("<error>")
                || answer.body().contains("A server error occurred.");
        if (failed) {
            failures.add(what + ": " + answer.status());
        }
    }

    private void post(String path, String type, String body) throws Exception {
        check(type + " " + body, browser.post(path, type, body));
    }

    private String state(String path) throws Exception {
        Answer page = browser.get(path);
        return page.body().contains(STATE) ? viewState(page) : "none";
    }

    @ParameterizedTest
    @CsvSource({
        "/admin/overview, person, ",
        "/admin/pairs, list, keep",
        "/admin/pairs, list, exportCertificates",
        "/admin/pairs-list, list, ",
        "/admin/generate, form, generate",
        "/admin/import, form, save",
        "/admin/account, form, change",
        "/admin/edit, form, check",
        "/admin/pair, deletion, delete",
        "/admin/sign-in, form, submit"
    })
    void form_thatIsBrokenGetsAnAnswer(String page, String form, String button) throws Exception {
        if (!page.equals("/admin/sign-in")) {
            browser.signIn(System.getenv("CERTKP_BOOTSTRAP_PASSWORD")).is(302);
        }
        boolean ofPair = page.equals("/admin/pair") || page.equals("/admin/edit");
        String path = ofPair ? page + "?id=" + api().generated().getString("pk") : page;
        Map<String, String> fields = new LinkedHashMap<>(Map.of(form, form, "selected", NOBODY + ",x"));
        if (button != null) {
            fields.put(form + ":" + button, form + ":" + button);
        }
        for (List<String> added : ADDED) {
            Map<String, String> all = new LinkedHashMap<>(fields);
            for (int i = 0; i < added.size(); i += 2) {
                all.put(added.get(i), added.get(i + 1));
            }
            all.put(STATE, state(path));
            post(path, FORM, form(all));
        }
        for (String state : STATES) {
            post(path, FORM, form(fields) + "&" + STATE + "=" + state);
        }
        for (String other : List.of("/admin/generate", "/admin/import", "/admin/account")) {
            post(path, FORM, form(fields) + "&" + STATE + "=" + state(other).replace(":", "%3A"));
        }
        String whole = form(fields) + "&" + STATE + "=" + state(path).replace(":", "%3A");
        for (String type : TYPES) {
            post(path, type, whole);
        }
        for (String raw :
                List.of("", whole + "&" + whole, whole + "&%zz=%&x=%ff%fe&%00=%00", whole.replace('&', ';'))) {
            post(path, FORM, raw);
        }
        for (String query :
                List.of(STATE + "=stateless", STATE + "=x", "jakarta.faces.RenderKitId=x", "id=%00&id=%ff")) {
            check(query, browser.get(path + (ofPair ? "&" : "?") + query));
        }
        assertEquals(List.of(), failures);
    }

    /** One that comes with the head of its request, and one that does not. */
    @ParameterizedTest
    @ValueSource(ints = {9_000, 90_000})
    void form_ofSomebodyUnknown_isBounded(int length) throws Exception {
        browser.post("/admin/sign-in", FORM, "form%3Aname=" + "x".repeat(length))
                .is(413);
    }

    @Test
    void form_largerThanTheServerReadsIsTooLarge() throws Exception {
        String large = "form%3Aname=" + "x".repeat(3_000_000);
        Answer refused = browser.post("/admin/sign-in", FORM, large).is(413);
        assertEquals("text/html", refused.header("Content-Type").split(";")[0]);
        assertEquals("", refused.header("Set-Cookie"));
    }
}
