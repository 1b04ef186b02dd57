package org.certkp.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.JsonObject;
import org.certkp.contract.Api;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Visits.class)
class EditIT {

    private static void open(Visitor person, JsonObject pair) {
        person.signIn().open("/admin/edit?id=" + pair.getString("pk"));
    }

    @Test
    void edit_showsBothFingerprintsBeforeItReplacesACertificate(Visitor person) {
        Api api = person.console().api();
        JsonObject pair = api.generated();
        JsonObject other = api.generated();
        open(person, pair);
        person.fill("Certificate", api.certificate(other.getString("pk")));
        person.fill("Private key", api.privateKey(other.getString("pk")));
        person.press("Check the change");
        assertThat(person.page().locator("dt:text-is('Now') + dd")).hasText(pair.getString("fingerprint_sha256"));
        assertThat(person.page().locator("dt:text-is('Then') + dd")).hasText(other.getString("fingerprint_sha256"));
        person.press("Save the change");
        person.assertSees("The pair " + pair.getString("name") + " was changed.");
        assertEquals(
                other.getString("fingerprint_sha256"),
                api.get(Api.PAIRS + pair.getString("pk") + "/").text("fingerprint_sha256"));
    }

    @Test
    void edit_renamesAPair(Visitor person) {
        JsonObject pair = person.console().api().generated();
        String renamed = "Schlüssel für 東京 " + Api.uniqueName();
        open(person, pair);
        person.fill("Name", renamed);
        person.press("Check the change");
        person.assertSees("The certificate stays the same.");
        person.press("Save the change");
        person.assertHeading(renamed);
    }

    @Test
    void edit_removesThePrivateKey(Visitor person) {
        JsonObject pair = person.console().api().generated();
        open(person, pair);
        person.field("Remove the stored private key").check();
        person.press("Check the change");
        person.assertSees("There is no private key.");
        person.press("Save the change");
        person.assertSees("was changed.");
        assertEquals("", person.console().api().privateKey(pair.getString("pk")));
    }

    @Test
    void edit_tellsTheSecondOfTwoAndOverwritesNothing(Visitor first, Visitor second) {
        JsonObject pair = first.console().api().generated();
        String kept = Api.uniqueName();
        open(first, pair);
        open(second, pair);
        first.fill("Name", kept);
        first.press("Check the change");
        second.fill("Name", Api.uniqueName());
        second.press("Check the change");
        first.press("Save the change");
        first.assertHeading(kept);
        second.press("Save the change");
        second.assertSees("The pair was changed by another request in the meantime.");
        second.assertIsAt("/admin/edit");
        assertEquals(
                kept,
                first.console()
                        .api()
                        .get(Api.PAIRS + pair.getString("pk") + "/")
                        .text("name"));
    }
}
