package org.certkp.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.BoundingBox;
import java.time.Instant;
import org.certkp.contract.Api;
import org.certkp.domain.x509.certificate.Validity;
import org.certkp.domain.x509.issuance.CertificateTemplate;
import org.certkp.domain.x509.issuance.SelfSigned;
import org.certkp.domain.x509.key.GeneratedKey;
import org.certkp.domain.x509.key.KeyAlgorithm;
import org.certkp.domain.x509.key.KeyGeneration;
import org.certkp.domain.x509.name.SubjectAlternativeNames;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(Visits.class)
class OverviewIT {

    @Test
    void overview_saysWhoMakesKeysAsHealthDoes(Visitor person) {
        String provider =
                person.console().api().healthCheck("keys").getJsonObject("data").getString("provider");
        person.signIn().assertSees("Keys are made by " + provider + ".");
    }

    private static void assertInside(Locator part, Locator whole) {
        BoundingBox inner = part.boundingBox();
        BoundingBox outer = whole.boundingBox();
        assertTrue(inner.x >= outer.x && inner.x + inner.width <= outer.x + outer.width + 1, part + " is cut");
    }

    /** Before all that others generate, which is good for a day at least: the page shows ten. */
    private static String expiringSoon() {
        Instant now = Instant.now();
        CertificateTemplate template = new CertificateTemplate(
                "soon",
                "certkp",
                SubjectAlternativeNames.NONE,
                new Validity(now.minusSeconds(60), now.plusSeconds(3600)));
        KeyAlgorithm algorithm = KeyAlgorithm.ED25519;
        return SelfSigned.of(template, new GeneratedKey(algorithm, KeyGeneration.generate(algorithm)))
                .certificate()
                .pem();
    }

    /** The widest and the narrowest of the usual windows, and a telephone. */
    @ParameterizedTest
    @ValueSource(ints = {1280, 860, 360})
    void overview_shortensALongNameAndCutsNothing(int width, Visitor person) {
        String name = Api.uniqueName() + "x".repeat(559);
        person.console()
                .api()
                .post(Api.object("name", name, "certificate_data", expiringSoon()))
                .is(201);
        person.signIn();
        person.page().setViewportSize(width, 900);
        person.open("/admin/overview");
        Locator first = person.page().locator("section[aria-labelledby=first]");
        Locator link = first.locator("a[title='" + name + "']");
        assertInside(link.locator("xpath=../../td[2]/span"), first);
        Locator charts = person.page().locator("section[aria-labelledby=expiries]");
        assertInside(charts.locator("svg").first(), charts);
        assertInside(charts.locator("svg").last(), charts);
        assertEquals(width, person.page().evaluate("document.documentElement.scrollWidth"));
    }
}
