package org.certkp.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.certkp.contract.Api;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Visits.class)
class ImportIT {

    private static final String BELONGS = "The private key belongs to the certificate.";

    private Visitor person;
    private String source;

    @BeforeEach
    void openTheForm(Visitor visitor) {
        person = visitor.signIn();
        source = person.console().api().generated().getString("pk");
        person.open("/admin/import");
    }

    private String certificate() {
        return person.console().api().certificate(source);
    }

    private String key() {
        return person.console().api().privateKey(source);
    }

    private Locator dropZone(String label) {
        return person.page().locator(".drop").filter(new Locator.FilterOptions().setHas(person.field(label)));
    }

    private void choose(String label, String content) {
        choose(label, content.getBytes(StandardCharsets.UTF_8));
    }

    private void choose(String label, byte[] content) {
        FilePayload file = new FilePayload("a.pem", "application/x-pem-file", content);
        dropZone(label).locator("input[type=file]").setInputFiles(file);
    }

    private void drop(String label, String content) {
        JSHandle files = person.page()
                .evaluateHandle(
                        "text => { const data = new DataTransfer();"
                                + " data.items.add(new File([text], 'a.pem')); return data; }",
                        content);
        person.field(label).dispatchEvent("drop", Map.of("dataTransfer", files));
    }

    private void saveAs(String name) {
        person.fill("Name", name);
        person.press("Import");
        person.assertSees("The pair " + name + " was imported.");
        person.assertHeading(name);
    }

    @Test
    void import_refusesAForeignKeyInThePreviewAndAtTheField() {
        String name = Api.uniqueName();
        person.fill("Name", name);
        person.fill("Certificate", certificate());
        person.assertSees("There is no private key.");
        source = person.console().api().generated().getString("pk");
        person.fill("Private key", key());
        person.assertSees("The private key does not match the certificate.");
        person.press("Import");
        person.assertSees("Private key does not match the certificate.");
        assertEquals(
                0,
                person.console()
                        .api()
                        .get(Api.PAIRS + "?name=" + name)
                        .json()
                        .getJsonArray("results")
                        .size());
    }

    @Test
    void import_refusesWhatIsNoCertificateAtTheField() {
        person.fill("Certificate", "-----BEGIN NONSENSE-----");
        person.assertSees("Unable to load certificate. The block NONSENSE has no line -----END NONSENSE-----;");
        person.fill("Certificate", key());
        person.assertSees("This is a private key, not a certificate; it belongs in key_data.");
    }

    @Test
    void import_putsAChainInOrderAndSaysSo() {
        String own = certificate();
        String itsKey = key();
        source = person.console().api().generated().getString("pk");
        person.fill("Certificate", certificate() + "\n" + own);
        person.fill("Private key", itsKey);
        person.assertSees(BELONGS);
        String ordered = "The chain was put in order: the private key belongs to certificate 2 of the text,";
        person.assertSees(ordered);
        String name = Api.uniqueName();
        person.fill("Name", name);
        person.press("Import");
        person.assertSees("The pair " + name + " was imported. " + ordered);
    }

    @Test
    void import_takesABinaryFileAndOneInUtf16() {
        byte[] der = Base64.getMimeDecoder().decode(certificate().replaceAll("-----[A-Z ]+-----", ""));
        choose("Certificate", der);
        assertThat(person.field("Certificate")).hasValue(certificate());
        choose("Private key", key().getBytes(StandardCharsets.UTF_16));
        person.assertSees(BELONGS);
        saveAs(Api.uniqueName());
    }

    @Test
    void import_takesChosenFiles() {
        choose("Certificate", certificate());
        assertThat(person.field("Certificate")).hasValue(certificate().strip());
        choose("Private key", key());
        person.assertSees(BELONGS);
        saveAs(Api.uniqueName());
    }

    @Test
    void import_takesDroppedFiles() {
        drop("Certificate", certificate());
        drop("Private key", key());
        person.assertSees(BELONGS);
        saveAs(Api.uniqueName());
    }
}
