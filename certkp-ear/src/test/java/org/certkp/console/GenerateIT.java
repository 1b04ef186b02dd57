package org.certkp.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.time.Duration;
import org.certkp.contract.Api;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(Visits.class)
class GenerateIT {

    /** RSA on a machine that others use too. */
    private static final double PATIENCE = Duration.ofMinutes(1).toMillis();

    private Visitor person;
    private String name;

    @BeforeEach
    void openTheForm(Visitor visitor) {
        person = visitor.signIn();
        name = Api.uniqueName();
        person.open("/admin/generate");
    }

    private void choose(String algorithm) {
        person.page().locator("input[type=radio][value=" + algorithm + "]").check();
    }

    /** The request that makes the pair, of all that the form sends. */
    private Held sentForm() {
        return Held.first(
                person.page(),
                request -> request.method().equals("POST") && request.postData().contains("form%3Agenerate="));
    }

    @ParameterizedTest
    @CsvSource({"ecdsa,EC", "rsa,RSA", "ed25519,Ed25519", "ed448,Ed448"})
    void generate_makesAPairOfEachAlgorithm(String algorithm, String publicKey) {
        person.fill("Common name", name);
        choose(algorithm);
        person.press("Generate");
        assertThat(person.page().getByText("The pair " + name + " was generated."))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE));
        person.assertHeading(name);
        assertThat(person.page().locator("dt:text-is('Public key') + dd").first())
                .containsText(publicKey);
    }

    @Test
    void generate_leavesThePageUsableWhileTheKeyIsMade() {
        sentForm();
        person.fill("Common name", name);
        choose("rsa");
        person.press("Generate");
        assertThat(person.page().locator("#working")).hasText("The key is being made. RSA takes a few seconds.");
        person.field("Subject alternative names").fill("typed.meanwhile");
        person.page().locator("nav").getByText("Pairs").click();
        person.assertIsAt("/admin/pairs");
    }

    @Test
    void generate_doesNotCallBackWhoIsLeavingThePage() {
        Held form = sentForm();
        Held pairs = Held.first(person.page(), request -> request.url().endsWith("/admin/pairs"));
        person.field("Common name").fill(name);
        person.press("Generate");
        form.await();
        person.page().locator("nav").getByText("Pairs").click(new Locator.ClickOptions().setNoWaitAfter(true));
        pairs.await();
        form.answer();
        pairs.answer();
        person.assertIsAt("/admin/pairs");
        person.assertSees(name);
    }

    @Test
    void form_refusesAWrongAlternativeNameAtOnce() {
        person.fill("Common name", name);
        person.fill("Subject alternative names", "a.example, not a name");
        person.assertSees("\"not a name\" cannot be encoded as a DNS name.");
    }

    @Test
    void form_refusesAWrongValidityAtOnce() {
        person.fill("Common name", name);
        person.fill("Validity in days", "0");
        person.assertSees("Ensure this value is greater than or equal to 1.");
        person.fill("Validity in days", "a year");
        person.assertSees("A valid integer is required.");
        person.fill("Validity in days", "30");
        assertThat(person.page().getByText("A valid integer is required.")).hasCount(0);
    }

    @Test
    void form_refusesATakenNameAtOnce() {
        person.console().api().generate(name, "ecdsa").is(200);
        person.fill("Common name", name);
        person.assertSees("This field must be unique.");
    }

    @Test
    void generate_takesTheAlternativeNameFromTheCommonNameWhenNoneIsTyped() {
        String host = name + ".example";
        person.fill("Common name", host);
        person.press("Generate");
        person.assertHeading(host);
        person.assertSees("DNS: " + host);
    }
}
