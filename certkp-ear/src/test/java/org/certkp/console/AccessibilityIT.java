package org.certkp.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import org.certkp.contract.Api;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every page, with its dialogs and its messages, in light and dark, wide and narrow. */
@ExtendWith(Visits.class)
class AccessibilityIT {

    private final List<String> violations = new ArrayList<>();
    private Visitor person;

    private void look(String state) {
        for (int width : new int[] {Look.WIDE, Look.NARROW}) {
            person.page().setViewportSize(width, Look.HEIGHT);
            for (ColorScheme colors : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
                person.page()
                        .emulateMedia(new Page.EmulateMediaOptions()
                                .setColorScheme(colors)
                                .setReducedMotion(ReducedMotion.REDUCE));
                Accessibility.violations(person.page())
                        .map(line -> state + ", " + width + ", " + colors + ": " + line)
                        .forEach(violations::add);
            }
        }
        person.page().setViewportSize(Look.WIDE, Look.HEIGHT);
    }

    private void assertNoViolations() {
        assertTrue(violations.isEmpty(), () -> String.join("\n", violations));
    }

    @Test
    void signIn_isAccessible(Visitor visitor) {
        person = visitor;
        person.open("/admin/sign-in");
        look("sign-in");
        person.submitPassword(Api.uniqueName(), "not the password");
        person.assertSees("is wrong");
        look("sign-in refused");
        assertNoViolations();
    }

    @Test
    void overviewAndAccount_areAccessible(Visitor visitor) {
        person = visitor.signIn();
        person.console().api().generated();
        person.open("/admin/overview");
        look("overview");
        person.open("/admin/account");
        look("account");
        person.fill("New password", "short");
        person.press("Change the password");
        person.assertSees("at least 12 characters.");
        look("account refused");
        person.open("/admin/nothing");
        look("error page");
        assertNoViolations();
    }

    @Test
    void forms_areAccessible(Visitor visitor) {
        person = visitor.signIn();
        String id = person.console().api().generated().getString("pk");
        person.open("/admin/generate");
        look("generate");
        person.fill("Validity in days", "0");
        person.press("Generate");
        person.assertSees("greater than or equal to 1");
        look("generate refused");
        person.open("/admin/import");
        look("import");
        person.fill("Certificate", person.console().api().certificate(id));
        person.assertSees("There is no private key.");
        look("import preview");
        person.press("Import");
        assertThat(person.page().locator(".ui-message-error").first()).isVisible();
        look("import refused");
        person.open("/admin/edit?id=" + id);
        look("edit");
        person.press("Check the change");
        person.assertSees("The certificate stays the same.");
        look("edit checked");
        assertNoViolations();
    }

    @Test
    void pairAndItsDialogs_areAccessible(Visitor visitor) {
        person = visitor.signIn();
        person.open("/admin/pair?id=" + person.console().api().generated().getString("pk"));
        look("pair");
        person.press("Private key");
        person.dialogButton("Show private key").click();
        person.assertSees("-----BEGIN EC PRIVATE KEY-----");
        look("pair, private key");
        person.dialogButton("Close").last().click();
        person.press("Delete");
        person.dialogButton("Delete for good").waitFor();
        look("pair, delete");
        assertNoViolations();
    }

    @Test
    void tableAndItsDialogs_areAccessible(Visitor visitor) {
        person = visitor.signIn();
        String name = person.console().api().generated().getString("name");
        person.open("/admin/pairs?search=" + name);
        look("pairs");
        person.page().locator("summary").first().click();
        look("pairs, columns");
        person.page().locator("summary").first().click();
        person.page().locator("#table tbody").getByRole(AriaRole.CHECKBOX).check();
        person.assertSees("1 pair is selected");
        look("pairs, selected");
        person.press("Export with private keys");
        person.assertSees("unencrypted");
        look("pairs, export");
        person.dialogButton("Cancel").click();
        person.press("Delete");
        person.assertSees("will be deleted for good");
        look("pairs, delete");
        person.dialogButton("Cancel").click();
        person.page().getByRole(AriaRole.SEARCHBOX).fill("nobody has this name");
        person.assertSees("No pair fits the filter.");
        look("pairs, none");
        assertNoViolations();
    }
}
