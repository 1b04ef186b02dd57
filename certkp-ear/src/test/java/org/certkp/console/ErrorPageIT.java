package org.certkp.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Response;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(Visits.class)
class ErrorPageIT {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/admin/pair?id=00000000-0000-4000-8000-000000000000",
                "/admin/edit?id=00000000-0000-4000-8000-000000000000",
                "/admin/pair?id=nonsense",
                "/admin/pair",
                "/admin/edit",
                "/admin/nothing",
                "/admin/nothing.xhtml",
                "/admin/pairs/nothing"
            })
    void page_saysInItsOwnWordsThatThereIsNone(String path, Visitor person) {
        person.signIn();
        Response answer = person.open(path);
        assertEquals(404, answer.status());
        person.assertHeading("Not found");
        String page = answer.text().toLowerCase(Locale.ROOT);
        for (String product : new String[] {"payara", "glassfish", "mojarra", "exception"}) {
            assertFalse(page.contains(product), product);
        }
        person.page().getByText("To the overview").click();
        person.assertHeading("Overview");
    }

    @Test
    void page_saysWhatIsWrongWithAnAddress(Visitor person) {
        person.signIn();
        assertEquals(
                400, person.open("/admin/pairs?search=a+b+c+d+e+f+g+h+i+j+k").status());
        person.assertHeading("Bad request");
        person.assertSees("Ensure there are no more than 10 search terms.");
    }
}
