package org.certkp.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import org.certkp.contract.Api;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A name that would be a script if any page took it for markup. A dialog of the browser would fail each test. */
@ExtendWith(Visits.class)
class MarkupIT {

    private Visitor person;
    private String name;
    private String id;

    @BeforeEach
    void makeThePair(Visitor visitor) {
        person = visitor.signIn();
        Api api = person.console().api();
        name = "<script>alert(1)</script><img src=x onerror=alert(2)>'\"${1}#{2}" + UUID.randomUUID();
        String certificate = api.certificate(api.generated().getString("pk"));
        id = api.post(Api.object("name", name, "certificate_data", certificate))
                .is(201)
                .text("pk");
    }

    @Test
    void name_staysTextOnThePageOfThePairAndWhereItIsDeleted() {
        person.open("/admin/pair?id=" + id);
        person.assertHeading(name);
        person.press("Delete");
        assertThat(person.dialog()).containsText(name);
        Locator typed = person.dialog().getByRole(AriaRole.TEXTBOX);
        typed.fill(name);
        person.dialogButton("Delete for good").click();
        person.assertSees("The pair " + name + " was deleted.");
    }

    @Test
    void name_staysTextOnTheOverview() {
        person.open("/admin/overview");
        person.assertSees(name);
    }

    @Test
    void name_staysTextWhereItIsChanged() {
        person.open("/admin/edit?id=" + id);
        person.assertHeading("Edit " + name);
        assertThat(person.field("Name")).hasValue(name);
        person.fill("Name", name + "2");
        person.press("Check the change");
        person.press("Save the change");
        person.assertSees("The pair " + name + "2 was changed.");
    }

    @Test
    void name_staysTextInTheTableAndWhereSeveralAreDeleted() {
        person.open("/admin/pairs");
        person.field("Search").fill(name);
        assertThat(person.page().locator("#table tbody a")).hasText(new String[] {name});
        person.page().locator("#table tbody").getByRole(AriaRole.CHECKBOX).check();
        person.assertSees("1 pair is selected");
        person.press("Delete");
        assertThat(person.dialog()).containsText(name);
    }
}
