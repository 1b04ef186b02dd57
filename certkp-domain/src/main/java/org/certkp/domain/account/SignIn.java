package org.certkp.domain.account;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/** How an attempt to sign in ended. */
public sealed interface SignIn {

    /**
     * Name and password were right.
     *
     * @param account the account's name
     * @param generation what a session has to remember beside the name, for {@link AccountService#caller}
     */
    record Accepted(String account, long generation) implements SignIn {

        public Accepted {
            requireNonNull(account, "account is null");
        }
    }

    /**
     * Name or password was wrong, or the attempt came too soon after wrong ones; which of them is not said.
     *
     * @param retryAfter how long to wait before the next attempt, in whole seconds; zero when it may follow at once
     */
    record Refused(Duration retryAfter) implements SignIn {

        public Refused {
            requireNonNull(retryAfter, "retryAfter is null");
        }
    }
}
