package org.certkp.console;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Visits.class)
class OverviewIT {

    @Test
    void overview_saysWhoMakesKeysAsHealthDoes(Visitor person) {
        String provider =
                person.console().api().healthCheck("keys").getJsonObject("data").getString("provider");
        person.signIn().assertSees("Keys are made by " + provider + ".");
    }
}
