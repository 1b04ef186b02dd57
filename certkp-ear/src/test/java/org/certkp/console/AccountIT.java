package org.certkp.console;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Visits.class)
class AccountIT {

    private static final String OTHER = "another integration-test password";

    private static void change(Visitor person, String current, String replacement, String repeated) {
        person.open("/admin/account");
        person.fill("Current password", current);
        person.fill("New password", replacement);
        person.fill("New password again", repeated);
        person.page().waitForResponse("**/admin/account", () -> person.press("Change the password"));
    }

    @Test
    void password_mustBeTypedTwiceAlikeAndBeLongEnough(Visitor person) {
        person.signIn();
        change(person, Console.PASSWORD, OTHER, OTHER + "x");
        person.assertSees("The two are different.");
        change(person, Console.PASSWORD, "short", "short");
        person.assertSees("A password must have at least 12 characters.");
    }

    /** Changes it back, for the other tests. */
    @Test
    void password_changesAndEndsTheOtherSessions(Visitor person, Visitor elsewhere) {
        person.signIn();
        elsewhere.signIn();
        change(person, Console.PASSWORD, OTHER, OTHER);
        try {
            person.assertSees("The password was changed.");
            elsewhere.open("/admin/pairs");
            elsewhere.assertIsAt("/admin/sign-in");
            elsewhere.submitPassword(Console.ACCOUNT, OTHER);
            elsewhere.assertIsAt("/admin/pairs");
        } finally {
            change(person, OTHER, Console.PASSWORD, Console.PASSWORD);
        }
        person.assertSees("The password was changed.");
        person.open("/admin/overview");
        person.assertHeading("Overview");
    }
}
