package org.certkp.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import jakarta.json.JsonObject;
import java.nio.file.Path;
import org.certkp.contract.Api;
import org.certkp.program.Command;
import org.certkp.program.NeededProgram;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Visits.class)
class PairIT {

    private Visitor person;
    private String id;
    private String name;

    @BeforeEach
    void openAPair(Visitor visitor) {
        JsonObject pair = visitor.console().api().generated();
        id = pair.getString("pk");
        name = pair.getString("name");
        person = visitor.signIn();
        person.open("/admin/pair?id=" + id);
    }

    private Locator trail() {
        return person.page().locator("[id='entries']");
    }

    private Path downloaded(Runnable action, String file) {
        Download download = person.page().waitForDownload(action);
        assertEquals(file, download.suggestedFilename());
        return download.path();
    }

    @Test
    void downloads_areACertificateAndItsKey() throws Exception {
        NeededProgram.require("openssl", "The check of downloads");
        Path certificate = downloaded(() -> person.press("Download certificate"), name + "_certificate.pem");
        person.press("Private key");
        Path key = downloaded(() -> person.dialogButton("Download private key").click(), name + "_private_key.pem");
        assertEquals(
                Command.output("openssl", "x509", "-in", certificate.toString(), "-noout", "-pubkey"),
                Command.output("openssl", "pkey", "-in", key.toString(), "-pubout"));
        person.page().reload();
        assertThat(trail()).containsText("Certificate read");
        assertThat(trail()).containsText("Private key read");
    }

    @Test
    void privateKey_isShownOnDemandAndTheTrailSaysSo() {
        assertThat(trail()).containsText("Generated");
        assertThat(trail()).not().containsText("Private key read");
        person.press("Private key");
        person.assertSees("The audit trail records that you have seen it.");
        assertThat(person.page().locator("#privateKeyText")).hasCount(0);
        person.dialogButton("Show private key").click();
        assertThat(person.dialog()).containsText("-----BEGIN EC PRIVATE KEY-----");
        assertThat(trail()).containsText("Private key read");
        assertThat(trail()).containsText(Console.ACCOUNT);
        person.page().reload();
        assertThat(person.page().locator("#privateKeyText")).hasCount(0);
    }

    @Test
    void privateKey_isShownAlsoWhenItIsDownloadedMeanwhile() {
        Held shown = Held.first(
                person.page(),
                request -> request.method().equals("POST") && request.postData().contains("key%3Ashow="));
        person.press("Private key");
        person.dialogButton("Show private key").click();
        shown.await();
        downloaded(() -> person.dialogButton("Download private key").click(), name + "_private_key.pem");
        shown.answer();
        assertThat(person.dialog()).containsText("-----BEGIN EC PRIVATE KEY-----");
    }

    @Test
    void delete_needsTheName() {
        person.press("Delete");
        Locator delete = person.dialogButton("Delete for good");
        assertThat(delete).isDisabled();
        Locator typed = person.dialog().getByRole(AriaRole.TEXTBOX);
        typed.fill(name.substring(1));
        assertThat(delete).isDisabled();
        typed.fill(name);
        delete.click();
        person.assertIsAt("/admin/pairs");
        person.assertSees("The pair " + name + " was deleted.");
        person.console().api().get(Api.PAIRS + id + "/").is(404);
    }
}
