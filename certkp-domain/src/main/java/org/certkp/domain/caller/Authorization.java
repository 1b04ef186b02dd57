package org.certkp.domain.caller;

import java.util.Set;

/**
 * The one place that decides what a caller may do, however it has shown who it is: by a token or by a password.
 * Everybody may do everything until there are roles.
 */
public final class Authorization {

    private static final Set<Permission> ALL = Set.of(Permission.values());

    private Authorization() {}

    /** The caller of that name with its permissions. */
    public static Caller caller(String name, String remoteAddress) {
        return new Caller(name, ALL, remoteAddress);
    }
}
