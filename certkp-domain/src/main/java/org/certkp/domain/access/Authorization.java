package org.certkp.domain.access;

import java.util.EnumSet;

/**
 * The one place that decides what a caller may do, however it has shown who it is: by a token or by a password.
 * Everybody may do everything until there are roles.
 */
final class Authorization {

    private Authorization() {}

    /** The caller of that name with its permissions. */
    static Caller caller(String name, String remoteAddress) {
        return new Caller(name, EnumSet.allOf(Permission.class), remoteAddress);
    }
}
