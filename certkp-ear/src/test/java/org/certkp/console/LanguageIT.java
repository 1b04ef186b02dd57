package org.certkp.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Visits.class)
class LanguageIT {

    @Test
    void console_speaksGermanToABrowserThatAsksForIt(@German Visitor person) {
        person.open("/admin/sign-in");
        person.assertHeading("Anmelden");
        assertThat(person.page().locator("html")).hasAttribute("lang", "de");
        person.submitPassword("nobody", "not the password");
        person.assertSees("Konto oder Kennwort ist falsch.");
        person.submitPassword(Console.ACCOUNT, Console.PASSWORD);
        person.assertHeading("Übersicht");
        person.open("/admin/generate");
        person.assertHeading("Ein Paar erzeugen");
        person.open("/admin/nothing");
        person.assertHeading("Nicht gefunden");
    }
}
