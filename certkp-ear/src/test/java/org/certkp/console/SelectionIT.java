package org.certkp.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.certkp.contract.Api;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is done with several pairs of the table; there are three, two of which are selected. */
@ExtendWith(Visits.class)
class SelectionIT {

    private Visitor person;
    private String common;

    @BeforeEach
    void selectTwo(Visitor visitor) {
        person = visitor.signIn();
        common = Api.uniqueName();
        for (String prefix : new String[] {"a-", "b-", "c-"}) {
            person.console().api().generate(prefix + common, "ecdsa").is(200);
        }
        person.open("/admin/pairs?search=-" + common);
        assertThat(person.button("Export certificates")).isDisabled();
        checkbox("a-").check();
        person.assertSees("1 pair is selected");
        checkbox("b-").check();
        person.assertSees("2 pairs are selected");
    }

    private Locator checkbox(String prefix) {
        return person.page().getByLabel("Select " + prefix + common);
    }

    private static Map<String, String> unzipped(Path archive) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                byte[] content = zip.getInputStream(entry).readAllBytes();
                files.put(entry.getName(), new String(content, StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private String pem(String prefix, String view) {
        Api api = person.console().api();
        String id = api.get(Api.PAIRS + "?name=" + prefix + common)
                .json()
                .getJsonArray("results")
                .getJsonObject(0)
                .getString("pk");
        return api.get(Api.PAIRS + id + view + "/?download").is(200).body();
    }

    @Test
    void export_holdsTheCertificatesOfTheSelected() throws Exception {
        Path archive = person.page()
                .waitForDownload(() -> person.press("Export certificates"))
                .path();
        Map<String, String> expected = Map.of(
                "a-" + common + "_certificate.pem", pem("a-", "/view_certificate"),
                "b-" + common + "_certificate.pem", pem("b-", "/view_certificate"));
        assertEquals(expected, unzipped(archive));
    }

    @Test
    void export_holdsTheKeysAfterAWarning() throws Exception {
        person.press("Export with private keys");
        person.assertSees("The archive will hold the private keys unencrypted.");
        Path archive = person.page()
                .waitForDownload(
                        () -> person.dialogButton("Export with private keys").click())
                .path();
        Map<String, String> files = unzipped(archive);
        assertEquals(4, files.size(), files.keySet().toString());
        assertEquals(pem("b-", "/view_private_key"), files.get("b-" + common + "_private_key.pem"));
        assertTrue(person.dialog().isHidden());
    }

    @Test
    void selection_outlastsAnotherOrderButNoOtherFilter() {
        person.page()
                .getByRole(AriaRole.COLUMNHEADER, new Page.GetByRoleOptions().setName("Expiry"))
                .click();
        person.page().waitForURL("**ordering=cert_expiry*");
        person.assertSees("2 pairs are selected");
        assertThat(checkbox("a-")).isChecked();
        assertThat(checkbox("c-")).not().isChecked();
        person.field("Search").fill("c-" + common);
        person.assertSees("Nothing is selected");
    }

    @Test
    void headOfTheColumn_selectsAllOnThePage() {
        Locator all = person.field("Select all on this page");
        all.check();
        person.assertSees("3 pairs are selected");
        assertThat(checkbox("c-")).isChecked();
        checkbox("a-").uncheck();
        assertThat(all).not().isChecked();
        person.assertSees("2 pairs are selected");
    }

    @Test
    void delete_namesTheSelectedAndLeavesTheOthers() {
        person.press("Delete");
        assertThat(person.dialog().getByRole(AriaRole.LISTITEM)).hasText(new String[] {"a-" + common, "b-" + common});
        person.dialogButton("Delete for good").click();
        person.assertSees("2 pairs were deleted.");
        assertThat(person.page().locator("#table tbody a")).hasText(new String[] {"c-" + common});
        person.assertSees("Nothing is selected");
    }
}
